"""What runs Wirepulse and watches it."""
