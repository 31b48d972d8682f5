"""Regional signals to rolling regional sentiment."""
