"""What central banks decide and say, and what is expected of them."""
