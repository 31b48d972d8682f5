"""The wirepulse command."""
