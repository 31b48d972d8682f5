"""How prices are written: currency symbols, currency words after a figure, and the pairs of currencies."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "฿": "THB", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₱": "PHP",
    "₫": "VND",
}  # fmt: skip
SYMBOL_CHARACTERS: Final = "".join(_SIGNS)
# Letters right before a dollar sign, or before the figure itself; the text is in lower case.
_DOLLARS: Final = {
    "us": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "s": "SGD", "nt": "TWD", "r": "BRL",
    "mx": "MXN",
}  # fmt: skip
_LETTERS: Final = {
    "rs": "INR", "rs.": "INR", "rm": "MYR", "cny": "CNY", "rmb": "CNY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY",
    "chf": "CHF", "sfr": "CHF", "inr": "INR", "sek": "SEK", "nok": "NOK", "zar": "ZAR", "aud": "AUD", "cad": "CAD",
}  # fmt: skip
_LONGEST_LETTERS = 4
# A bare "cents" belongs to whatever the instrument is quoted in.
SUBUNITS: Final[dict[str, str | None]] = {"cent": None, "cents": None, "pence": "GBP", "p": "GBP"}

_UNITS = {
    "dollar": "USD", "greenback": "USD", "buck": "USD", "euro": "EUR", "yen": "JPY", "pound": "GBP", "sterling": "GBP", "yuan": "CNY",
    "renminbi": "CNY", "won": "KRW", "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "peso": "MXN", "real": "BRL",
    "reai": "BRL", "rand": "ZAR", "lira": "TRY", "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "krona": "SEK", "krone": "NOK",
    "krone r": "NOK", "kronor": "SEK", "kroner": "NOK", "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "dong": "VND", "riyal": "SAR",
    "dirham": "AED", "koruna": "CZK", "usd": "USD", "eur": "EUR", "jpy": "JPY", "gbp": "GBP", "chf": "CHF", "hryvnia": "UAH", "naira": "NGN",
}  # fmt: skip
_NATIONAL_UNITS = {
    "canadian dollar": "CAD", "australian dollar": "AUD", "aussie dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "indian rupee": "INR", "pakistani rupee": "PKR", "sri lankan rupee": "LKR",
    "philippine peso": "PHP", "chilean peso": "CLP", "argentine peso": "ARS", "colombian peso": "COP", "danish krone": "DKK",
    "swedish krona": "SEK", "norwegian krone": "NOK", "czech koruna": "CZK",
}  # fmt: skip
_ADJECTIVES = (
    r"(?:(?:u\.s\.|us|u\.s|japanese|chinese|south\ korean|korean|indian|pakistani|sri\ lankan|philippine|chilean|argentine|"
    r"colombian|danish|swedish|norwegian|czech|canadian|australian|aussie|new\ zealand|hong\ kong|singapore|taiwan|british|"
    r"swiss|mexican|brazilian|turkish|russian|thai|malaysian|indonesian|polish|hungarian|israeli)\s)?"
)
CURRENCY_WORDS: Final = (
    _ADJECTIVES + "(?:" + "|".join(f"{word}s?" for word in _UNITS if " " not in word) + ")"
)


def code_of_word(word: str) -> str:
    """Return the ISO 4217 code of a currency's word with or without its country: "Japanese yen" is JPY."""
    phrase = " ".join(word.lower().split())
    single = phrase.removesuffix("s") if phrase.removesuffix("s") in _NATIONAL_UNITS else phrase
    if single in _NATIONAL_UNITS:
        return _NATIONAL_UNITS[single]
    last = phrase.split()[-1]
    return _UNITS.get(last) or _UNITS.get(last.removesuffix("s"), "USD")


def prefix_before(lowered: str, symbol: str | None, start: int) -> tuple[str | None, int]:
    """Return the currency that a symbol or letters before a figure name, and where that begins.

    "HK$5" is in HKD, "Rs 5" in INR; a bare "$" is the US dollar.
    """
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
    code = known.get(lowered[begin:end])
    if code:
        return code, begin
    return ("USD" if symbol else None), start
