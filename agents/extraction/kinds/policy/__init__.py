"""What states do to each other and to business, and what befalls them."""
