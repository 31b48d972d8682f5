"""Event rules as data: patterns over rendered sentences, and whom their slots name."""
