"""What Wirepulse knows beforehand: instruments, regions, places."""
