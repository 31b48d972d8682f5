"""What brokers, strategists and rating agencies hold of shares, markets and debt."""
