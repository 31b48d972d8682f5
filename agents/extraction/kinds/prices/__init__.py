"""Moves of prices, from the predications of the clause grammar."""
