"""What a text says of an entity, good or bad: a linear model over words and a hand-written lexicon."""

from agents.tone.model import tone_of

__all__ = ["tone_of"]
