"""The clause grammar: what one sentence predicates of its instruments; `reading` is where it begins.

Each of the other files meets one sort of span: verbs and predicates, names, figures, times, marks, brackets.
They build on one another as classes do, from `state` up to `reading`.
"""
