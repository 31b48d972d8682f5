"""One sentence as the kinds of events see it: its predications, whose words they are, and what day holds."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from agents.extraction.cutting import Sentence
from agents.extraction.moves import Move
from agents.extraction.quotes import Quote, Quotes, Speaker
from agents.extraction.spans import Span
from agents.extraction.times.dating import Calendar
from schemas.event import Horizon


class Passage(msgspec.Struct, eq=False):
    """A sentence, from `start` to `end` of the story's `text`; `horizon` is that of its list, if any."""

    text: str
    start: int
    end: int
    sentence: Sentence
    moves: Sequence[Move]
    quoted_in_story: Quotes
    calendar: Calendar
    horizon: Horizon | None = None

    @property
    def spans(self) -> Sequence[Span]:
        """What the sentence is made of."""
        return self.sentence.spans

    @property
    def known(self) -> Sequence[Span]:
        """What the sentence is made of, without the gaps of words that no list knows."""
        return self.sentence.known

    @property
    def quotes(self) -> Sequence[Quote]:
        """The quotations of which the sentence holds a part."""
        return self.quoted_in_story.between(self.start, self.end)

    def speaker_at(self, position: int) -> Speaker | None:
        """Return who says what stands at this character, if it is quoted."""
        quote = self.quoted_in_story.at(position)
        return quote.speaker if quote is not None else None

    def quoted(self, position: int) -> bool:
        """Say whether this character lies in a quotation."""
        return self.quoted_in_story.at(position) is not None
