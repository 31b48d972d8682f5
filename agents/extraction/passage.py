"""One sentence as the kinds of events see it: its predications, whose words they are, and what day holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agents.extraction.cutting import Sentence
from agents.extraction.dating import Calendar
from agents.extraction.moves import Move
from agents.extraction.quotes import Quote, Speaker
from agents.extraction.spans import Span
from schemas.event import Horizon


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the story's `text`; `horizon` is that of the list it stands in, if any."""

    text: str
    sentence: Sentence
    moves: Sequence[Move]
    quotes: Sequence[Quote]
    calendar: Calendar
    horizon: Horizon | None = None

    @property
    def start(self) -> int:
        """The first character of the sentence."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """The character after the sentence."""
        return self.sentence.end

    @property
    def spans(self) -> Sequence[Span]:
        """What the sentence is made of."""
        return self.sentence.spans

    def speaker_at(self, position: int) -> Speaker | None:
        """Return who says what stands at this character, if it is quoted."""
        return next((quote.speaker for quote in self.quotes if quote.start <= position < quote.end), None)

    def quoted(self, position: int) -> bool:
        """Say whether this character lies in a quotation."""
        return any(quote.start <= position < quote.end for quote in self.quotes)
