"""The alert of a sentiment that has changed its sign."""

from __future__ import annotations

from agents.alerting.watch import Side, Watch, over, raised, watch_after
from schemas.alert import AlertFigure, AlertKind, RegionalAlert
from schemas.sentiment import RegionalSentiment, SentimentStatus, Window

# A sign is settled on from here, with this weight: between the two limits the one before still holds.
SETTLED = 0.1
SETTLED_WEIGHT = 1.0


class Flip:
    """Raised when the sentiment settles on the other sign; over when it returns, or a window later.

    A flip is a moment and not a state: once the window holds nothing from before it, it is no news.
    """

    kind = AlertKind.FLIP
    window = Window.HOURS_6

    def look(self, watch: Watch | None, sentiment: RegionalSentiment) -> Watch | None:
        """Return what is to be remembered after `sentiment`, None when nothing has changed."""
        before = watch.side if watch else None
        standing = watch.standing if watch else None
        side = _side_of(sentiment)
        turned = side is not None and before is not None and side.sign != before.sign
        said: list[RegionalAlert] = []
        if standing is not None and (turned or self._is_past(standing, sentiment)):
            said.append(over(standing, sentiment.as_of, _figures(sentiment, before)))
            standing = None
        if turned:
            standing = raised(self.kind, sentiment, _figures(sentiment, before))
            said.append(standing)
        if not said and (before is not None or side is None):
            return None
        return watch_after(sentiment, standing, side if turned or before is None else before, tuple(said))

    def _is_past(self, alert: RegionalAlert, sentiment: RegionalSentiment) -> bool:
        return sentiment.as_of - alert.raised_at >= self.window.length


def _side_of(it: RegionalSentiment) -> Side | None:
    """Return the side that a sentiment has settled on, None in between, or with too little behind it."""
    if it.sentiment is None or abs(it.sentiment) < SETTLED:
        return None
    if it.weight < SETTLED_WEIGHT or it.status is not SentimentStatus.OK:
        return None
    return Side(sign=1 if it.sentiment > 0 else -1, sentiment=it.sentiment, weight=it.weight, as_of=it.as_of)


def _figures(it: RegionalSentiment, before: Side | None) -> tuple[AlertFigure, ...]:
    figures = (
        AlertFigure(name="sentiment", value=it.sentiment, limit=SETTLED),
        AlertFigure(name="weight", value=it.weight, limit=SETTLED_WEIGHT),
    )
    if before is None:
        return figures
    return (
        *figures,
        AlertFigure(name="sentiment_before", value=before.sentiment, limit=SETTLED),
        AlertFigure(name="weight_before", value=before.weight, limit=SETTLED_WEIGHT),
    )
