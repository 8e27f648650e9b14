"""Text, dates and numbers between Python and C."""

from __future__ import annotations

import ctypes
import datetime
from decimal import Decimal
from typing import Literal, Optional, Union

from . import _declarations as c

Language = Literal["zh", "en"]
LANGUAGES = {"zh": c.LANG_ZH, "en": c.LANG_EN}

INT32_MAX = 2**31 - 1
INT64_MIN = -(2**63)
INT64_MAX = 2**63 - 1
SIZE_MAX = ctypes.c_size_t(-1).value
# 1 万元 is 10,000 yuan, or 1,000,000 fen.
FEN_DIGITS = 6


class Text(str):
    """
    A text in two languages. As a str it is the one that was asked for; `zh` is the Chinese one, `en` the English one.
    """

    __slots__ = ("zh", "en")
    zh: str
    en: str

    def __new__(cls, zh: str, en: str, lang: Language = "zh") -> Text:
        text = super().__new__(cls, en if lang == "en" else zh)
        text.zh = zh
        text.en = en
        return text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.zh, self.en, "zh" if str(self) == self.zh else "en")


def language(lang: str) -> Language:
    """Checks the name of a language: ValueError for another than zh and en."""
    if lang not in LANGUAGES:
        raise ValueError(f"lang must be 'zh' or 'en', not {lang!r}")
    return "en" if lang == "en" else "zh"


def decode(text: Optional[bytes]) -> str:
    """UTF-8 of the library as a str; "" for NULL. A message that was cut inside a character loses that one."""
    return text.decode("utf-8", "ignore") if text else ""


def sized(address: Optional[int], size: ctypes.c_size_t) -> str:
    """UTF-8 with its length as a str: NUL characters inside it stay."""
    return ctypes.string_at(address, size.value).decode("utf-8", "replace") if address else ""


def encode(text: str) -> bytes:
    """A str as UTF-8. TypeError for another type; ValueError for surrogates, which no UTF-8 has."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, not {type(text).__name__}")
    return text.encode("utf-8")


def name_bytes(text: str) -> bytes:
    """A str that goes to C ended by NUL: ValueError if it has one inside."""
    encoded = encode(text)
    if b"\0" in encoded:
        raise ValueError(f"embedded null character in {text!r}")
    return encoded


def whole(value: object, least: int, most: int, what: str) -> int:
    """A Python int within bounds. TypeError for another type, bool too; OverflowError beyond the bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{what} must be an int, not {type(value).__name__}")
    if not least <= value <= most:
        raise OverflowError(f"{what} must be from {least} to {most}, not {value}")
    return int(value)


def money(fen: int) -> Decimal:
    """A whole number of fen as 万元, exact and without trailing zeros: 29497020000 → Decimal('29497.02')."""
    digits, exponent = fen, -FEN_DIGITS
    while exponent < 0 and digits % 10 == 0:
        digits //= 10
        exponent += 1
    return Decimal(f"{digits}E{exponent}") if exponent else Decimal(digits)


def fen(amount: Union[Decimal, int], what: str) -> int:
    """
    An amount in 万元 as a whole number of fen. TypeError for what is neither int nor Decimal (a float is not exact), ValueError
    for more decimals than fen have, OverflowError beyond 64 bits.
    """
    if isinstance(amount, bool) or not isinstance(amount, (int, Decimal)):
        raise TypeError(f"{what} is money: give a Decimal or an int in 万元, not {type(amount).__name__}")
    if isinstance(amount, int):
        return whole(amount * 10**FEN_DIGITS, INT64_MIN, INT64_MAX, what)
    sign, digits, exponent = amount.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"{what} must be a finite number, not {amount}")
    number = int("".join(map(str, digits)))
    shift = exponent + FEN_DIGITS
    if not number:
        return 0
    if len(digits) + shift > 25:
        raise OverflowError(f"{what} is beyond 64 bits: {amount}")
    if shift >= 0:
        value, rest = number * 10**shift, 0
    else:
        # More decimals than digits: less than a fen.
        value, rest = divmod(number, 10**-shift) if -shift < len(digits) else (0, number)
    if rest:
        raise ValueError(f"{what} is not a whole number of fen: {amount}")
    return whole(-value if sign else value, INT64_MIN, INT64_MAX, what)


def date_from(date: c.Date) -> datetime.date:
    return datetime.date(date.year, date.month, date.day)


def date_to(date: datetime.date, what: str) -> c.Date:
    if not isinstance(date, datetime.date):
        raise TypeError(f"{what} must be a datetime.date, not {type(date).__name__}")
    return c.Date(date.year, date.month, date.day)
