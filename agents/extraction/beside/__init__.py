"""Moves that a sentence tells beside its predicates: driven, ranked, recalled and turned ones."""
