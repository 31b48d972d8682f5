"""Tables of prices: their cells and columns, what a row names and what its figures are."""
