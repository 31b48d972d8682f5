"""Money that several countries call by one word: whose peso a story means."""

from __future__ import annotations

from agents.extraction.setting import Setting
from agents.reference import Instrument, homonyms, instruments

_SINGULARS = {
    **dict.fromkeys(("krone", "kroner"), "krone"),
    **dict.fromkeys(("krona", "kronor", "kronas"), "krona"),
    **dict.fromkeys(("crown", "crowns"), "crown"),
}


class NationalMoney:
    """Remembers whose money a story has named, "Chile's peso", for where it says only "the peso"."""

    __slots__ = ("_named", "_setting")

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._named: dict[str, Instrument] = {}

    def code_of(self, sum_told: str) -> str | None:
        """Return whose money a sum in a word of several countries is: '10.42 kroner' in a story from Oslo."""
        unit = _SINGULARS.get(sum_told.lower().rpartition(" ")[2])
        whose = homonyms().get(unit) if unit else None
        if unit is None or whose is None:
            return None
        named = self._named.get(unit)
        at_home = whose.get(self._setting.home or "")
        return named.currency if named is not None else at_home and at_home.rpartition(":")[2]

    def meant(self, currency: Instrument, surface: str) -> Instrument:
        """Return the money that a name means: the last named in full, that of the home, or itself."""
        words = surface.lower().removeprefix("the ")
        unit = words.rpartition(" ")[2].removesuffix("s")
        whose = homonyms().get(unit)
        if whose is None:
            return currency
        if words.removesuffix("s") != unit:
            self._named[unit] = currency
            return currency
        at_home = whose.get(self._setting.home or "")
        return self._named.get(unit) or (instruments()[at_home] if at_home else currency)
