"""The verbs: one folder for each stage, in the data's own order."""
