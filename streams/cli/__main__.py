"""`python -m streams.cli` is the wirepulse command."""

from streams.cli import main

main()
