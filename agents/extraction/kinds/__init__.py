"""One file for each family of event kinds."""
