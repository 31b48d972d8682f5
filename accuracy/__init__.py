"""How right the reading is: an annotated corpus, its scores, and random events to judge by eye."""
