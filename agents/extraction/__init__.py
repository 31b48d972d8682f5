"""Stories to findings: what each clause says of which instrument."""
