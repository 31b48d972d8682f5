"""When something was: words for days and periods, sessions, and whose time a text tells."""
