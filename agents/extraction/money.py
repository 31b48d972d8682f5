"""How prices are written: currency symbols, currency words after a figure, and the pairs of currencies."""

from __future__ import annotations

from typing import Final

CURRENCY_SYMBOLS: Final = {
    "$": "USD", "US$": "USD", "HK$": "HKD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD",
    "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "RS.": "INR", "RS": "INR",
    "฿": "THB", "₽": "RUB", "₺": "TRY", "₪": "ILS", "RM": "MYR", "CNY": "CNY", "RMB": "CNY", "USD": "USD", "EUR": "EUR", "GBP": "GBP",
    "JPY": "JPY", "CHF": "CHF", "SFR": "CHF", "INR": "INR", "₱": "PHP", "₫": "VND", "CN¥": "CNY",
}  # fmt: skip
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
