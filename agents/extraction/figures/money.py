"""How prices are written: currency symbols, currency words after a figure, and the pairs of currencies."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Final

_TABLE: Final[dict[str, dict[str, str]]] = tomllib.loads(
    (files("agents.extraction") / "data" / "money.toml").read_text("utf-8")
)
_SIGNS: Final = _TABLE["signs"]
_DOLLARS: Final = _TABLE["dollars"]
_LETTERS: Final = _TABLE["letters"]
_UNITS: Final = _TABLE["units"]
_NATIONAL_UNITS: Final = _TABLE["national_units"]
SYMBOL_CHARACTERS: Final = "".join(_SIGNS)
# Letters before a sign that two countries share: "CN¥5".
_CHINESE: Final = ("cn", "rmb")
_LONGEST_LETTERS = 4
# "Y29.1 billion".
_YEN: Final = "y"
LETTER_CODES: Final = tuple(code for code in _LETTERS if code.isalpha())
# A bare "cents" belongs to whatever the instrument is quoted in.
SUBUNITS: Final[dict[str, str | None]] = {
    "cent": None,
    "cents": None,
    "pence": "GBP",
    "p": "GBP",
    "paise": "INR",
    "sen": "MYR",
    "centavo": None,
    "centavos": None,
    "kopeck": "RUB",
    "kopecks": "RUB",
}

_NATIONS = (
    "u.s.|us|u.s|japanese|chinese|south korean|korean|indian|pakistani|sri lankan|philippine|chilean|"
    "argentine|colombian|danish|swedish|norwegian|czech|canadian|australian|aussie|new zealand|hong kong|"
    "singapore|taiwan|british|swiss|mexican|brazilian|turkish|russian|thai|malaysian|indonesian|polish|"
    "hungarian|israeli|emirati|saudi|new taiwan"
)
_ADJECTIVES = "(?:(?:" + _NATIONS.replace(".", r"\.").replace(" ", r"\ ") + r")\s)?"
CURRENCY_WORDS: Final = (
    _ADJECTIVES + "(?:" + "|".join(f"{word}s?" for word in _UNITS if " " not in word) + ")"
)


def code_of_word(word: str) -> str | None:
    """Return the ISO 4217 code of a currency's word with or without its country: "Japanese yen" is JPY.

    None for a word that says nothing without its country: a crown.
    """
    phrase = " ".join(word.lower().split())
    single = phrase.removesuffix("s") if phrase.removesuffix("s") in _NATIONAL_UNITS else phrase
    if single in _NATIONAL_UNITS:
        return _NATIONAL_UNITS[single]
    last = phrase.split()[-1]
    return _UNITS.get(last, _UNITS.get(last.removesuffix("s"), "USD")) or None


def prefix_before(lowered: str, symbol: str | None, start: int) -> tuple[str | None, int]:
    """Return the currency that a symbol or letters before a figure name, and where that begins.

    "HK$5" is in HKD, "Rs 5" in INR; a bare "$" is the US dollar.
    """
    if symbol == "¥" and (written := next((it for it in _CHINESE if lowered.endswith(it, 0, start)), None)):
        return "CNY", start - len(written)
    if symbol is not None and symbol != "$":
        return _SIGNS[symbol], start
    known = _DOLLARS if symbol else _LETTERS
    end = start if symbol or not lowered[max(0, start - 1) : start].isspace() else start - 1
    begin = end
    while (
        begin > 0
        and end - begin < _LONGEST_LETTERS
        and (lowered[begin - 1].isalpha() or lowered[begin - 1] == ".")
    ):
        begin -= 1
    code = "JPY" if begin < end == start and lowered[begin:end] == _YEN else known.get(lowered[begin:end])
    if code:
        return code, begin
    return ("USD" if symbol else None), start
