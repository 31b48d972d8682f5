"""What companies do: deals, money raised and paid out, people, products, courts."""
