"""Regional sentiment to alerts."""
