"""Output and stocks of commodities."""
