"""The sentence: binds agents to topics, and is the only code that touches the outside world."""
