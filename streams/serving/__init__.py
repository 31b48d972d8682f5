"""Answers to questions, from the public topics alone: how the news has it, and why."""
