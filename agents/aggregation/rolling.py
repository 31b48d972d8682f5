"""A subject's windows kept up to date: each signal and each second costs only what it changes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from agents.aggregation.bars import Bars
from agents.aggregation.baseline import Usual
from agents.aggregation.contribution import Contribution, contribution_of, microseconds
from agents.aggregation.decay import DECAYS, Decay, present_of
from agents.aggregation.drivers import Ranking
from agents.aggregation.novelty import kinship_of, novelties
from agents.aggregation.tally import Tally
from agents.aggregation.timeline import Timeline
from agents.aggregation.windows import LENGTHS, Reading, chains_of, contributions_of, event_order, publication
from agents.copies import Kinship
from schemas.sentiment import Sentiment, Signal, Window

# Of shorter chains it is found out anew each time which texts are copies: most have one report for ever.
LONG_CHAIN = 8
_UNKNOWN = dict.fromkeys(Window, Usual())


class SubjectRoll:
    """The live contributions of one subject and its five windows, each with the window before it.

    All of it is derived from its signals and can be rebuilt from them at any time.  `bars` take part in every
    change, None where a subject has none.
    """

    def __init__(self, subject: str, signals: Iterable[Signal] = (), bars: Bars | None = None) -> None:
        self._subject = subject
        self._bars = bars
        self._chains = {key: tuple(chain) for key, chain in chains_of(signals).items()}
        self._kinships: dict[str, Kinship] = {}
        self._timeline = Timeline(contributions_of(self._chains.values()))
        if bars is not None:
            for contribution in self._timeline:
                bars.count(contribution, 1)
        self._windows = {window: _RollingWindow(window) for window in Window}

    def put(self, before: Signal | None, signal: Signal) -> None:
        """Let `signal` stand for its event in place of `before`, what stood for it so far."""
        if before is not None:
            self.drop(before)
        if not signal.retracted:
            chain = self._chains.get(signal.chain_key, ())
            at = bisect_left(chain, event_order(signal), key=event_order)
            self._chains[signal.chain_key] = (*chain[:at], signal, *chain[at:])
            if (kinship := self._kinships.get(signal.chain_key)) is not None:
                kinship.add(signal.fingerprint)
            self._weigh_from(signal)

    def drop(self, signal: Signal) -> None:
        """Take away what `signal` contributes, if it does."""
        if signal.retracted:
            return
        chain = self._chains.pop(signal.chain_key)
        at = bisect_left(chain, event_order(signal), key=event_order)
        contribution = self._contribution(signal)
        if contribution is not None:
            self._leave(contribution)
        if len(chain) > 1:
            self._chains[signal.chain_key] = chain[:at] + chain[at + 1 :]
            if (kinship := self._kinships.get(signal.chain_key)) is not None:
                kinship.discard(signal.fingerprint)
            self._weigh_from(signal)
        else:
            self._kinships.pop(signal.chain_key, None)

    def slide(self, as_of: datetime) -> int | None:
        """Move all windows to their end at `as_of`; return when time alone will next change one, if ever."""
        end = microseconds(as_of)
        changes = [window.slide(self._timeline, end) for window in self._windows.values()]
        return min((change for change in changes if change is not None), default=None)

    def publish(self, as_of: datetime, *, every_window: bool) -> Iterator[Sentiment]:
        """Return the sentiment over the windows that have changed, or over all, the shortest first."""
        usual: Mapping[Window, Usual] = self._bars.usual(as_of) if self._bars else _UNKNOWN
        for window, rolling in self._windows.items():
            if every_window or rolling.has_changed:
                rolling.has_changed = False
                yield publication(
                    self._subject, window, rolling.reading(self._timeline, usual[window]), as_of
                )

    def _weigh_from(self, signal: Signal) -> None:
        """Give the members of a chain from `signal` on the novelty that those before now leave them."""
        chain = self._chains[signal.chain_key]
        kinship = self._kinship(signal.chain_key, chain)
        for each, novelty in zip(chain, novelties(chain, kinship), strict=True):
            if each.published_at < signal.published_at:
                continue
            before = self._contribution(each)
            if before is not None and before.novelty == novelty:
                continue
            if before is not None:
                self._leave(before)
            self._enter(contribution_of(each, novelty))

    def _kinship(self, chain_key: str, chain: Sequence[Signal]) -> Kinship:
        """Return which texts of a chain are copies; of a long one it is kept, not to be found out again."""
        kinship = self._kinships.get(chain_key)
        if kinship is None:
            kinship = kinship_of(chain)
            if len(chain) >= LONG_CHAIN:
                self._kinships[chain_key] = kinship
        return kinship

    def _contribution(self, signal: Signal) -> Contribution | None:
        return self._timeline.find((microseconds(signal.published_at), signal.event_id))

    def _enter(self, contribution: Contribution) -> None:
        self._timeline.add(contribution)
        self._count(contribution, 1)

    def _leave(self, contribution: Contribution) -> None:
        self._timeline.remove(contribution[:2])
        self._count(contribution, -1)

    def _count(self, contribution: Contribution, times: int) -> None:
        for window in self._windows.values():
            window.count(contribution, times)
        if self._bars:
            self._bars.count(contribution, times)


class _RollingTally:
    """The sums over what was published after `start` and not after `end`, both in microseconds.

    They count in units of growth at the start, so that they stay small.
    """

    def __init__(self, decay: Decay) -> None:
        self.start = self.end = 0
        self.decay = decay
        self.landmark = 0
        self.tally = Tally()

    def holds(self, contribution: Contribution) -> bool:
        """Whether the contribution falls in the window as it now lies."""
        return self.start < contribution.at <= self.end

    def count(self, contribution: Contribution, times: int) -> None:
        """Count a contribution that has come in (`times` 1) or gone (-1)."""
        self.tally.count(contribution, self.decay.growth(contribution.at, self.landmark), times)

    def slide(self, timeline: Timeline, start: int, end: int) -> bool:
        """Move to the window from `start` to `end`, forwards or backwards; return whether that changed it."""
        gone = ((self.start, min(self.end, start)), (max(self.start, end), self.end))
        came = ((start, min(end, self.start)), (max(start, self.end), end))
        has_moved = self._count_all(timeline, gone, -1)
        landmark = self.decay.octave(start)
        self.tally.rebase(landmark - self.landmark)
        self.landmark = landmark
        has_moved |= self._count_all(timeline, came, 1)
        self.start, self.end = start, end
        return has_moved

    def _count_all(self, timeline: Timeline, stretches: Iterable[tuple[int, int]], times: int) -> bool:
        has_any = False
        for stretch in stretches:
            for contribution in timeline.between(*stretch):
                self.count(contribution, times)
                has_any = True
        return has_any


class _RollingStories(_RollingTally):
    """The same with its stories and its drivers."""

    def __init__(self, decay: Decay) -> None:
        super().__init__(decay)
        self.stories: Counter[str] = Counter()
        self.ranking = Ranking(decay)

    def count(self, contribution: Contribution, times: int) -> None:
        """Count a contribution so many times more; less where `times` is negative."""
        super().count(contribution, times)
        story_id = contribution.signal.story_id
        self.stories[story_id] += times
        if not self.stories[story_id]:
            del self.stories[story_id]
        if times > 0:
            self.ranking.add(contribution)
        else:
            self.ranking.discard(contribution)


class _RollingWindow:
    """One window and the one before it; `has_changed` since its last publication."""

    def __init__(self, window: Window) -> None:
        self._length = LENGTHS[window]
        self._now = _RollingStories(DECAYS[window])
        self._before = _RollingTally(DECAYS[window])
        self.has_changed = True

    def count(self, contribution: Contribution, times: int) -> None:
        """Count a contribution that has come or gone where it falls in."""
        for rolling in (self._now, self._before):
            if rolling.holds(contribution):
                rolling.count(contribution, times)
                self.has_changed = True

    def slide(self, timeline: Timeline, end: int) -> int | None:
        """Move to the window that ends at `end`; return when time alone will next change it, if ever."""
        length = self._length
        now = self._now.slide(timeline, end - length, end)
        before = self._before.slide(timeline, end - 2 * length, end - length)
        self.has_changed |= now or before
        events = ((timeline.first_after(end - ago), ago) for ago in (0, length, 2 * length))
        return min((at + ago for at, ago in events if at is not None), default=None)

    def reading(self, timeline: Timeline, usual: Usual) -> Reading:
        """Return all that is read off the window as it now lies."""
        now = self._now
        return Reading(
            tally=now.tally,
            present=present_of(now.decay, now.start, now.end),
            before=self._before.tally,
            stories=len(now.stories),
            listed=now.ranking.top(timeline.between(now.start, now.end)),
            usual=usual,
        )
