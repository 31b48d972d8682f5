"""Ways to get wires in: each makes messages of what it finds, and waits for the broker's acknowledgement."""
