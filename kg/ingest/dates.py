"""The day something was published, from the forms that files use: ISO 8601, the mail form of feeds, months in words."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from kg.errors import ArticleError

_YEAR_FIRST = re.compile(r"^(\d{4})([/.])(\d{2})\2(\d{2})(?!\d)")
_DIGITS = re.compile(r"\d{5,}")
_COMPACT = (8, 12, 14)  # digits of a day, with minutes, with seconds
_WEEKDAY = re.compile(r"^[A-Za-z]+day,?\s+")


def day_of(value: str | None, source: str) -> str | None:
    """The ISO day of "2026-01-31T03:04Z", "2026/01/31", "20260131", "31 January 2026" or "Sat, 31 Jan 2026 03:04:00 GMT"; None for nothing.

    A form that has two readings ("1/2/2026") is none of them.

    Raises ArticleError for anything else.
    """
    if not value or not value.strip():
        return None
    plain = _YEAR_FIRST.sub(r"\1-\3-\4", value.strip())
    digits = _DIGITS.match(plain)
    if (
        digits and len(digits[0]) not in _COMPACT
    ):  # seconds or milliseconds since 1970, whose first eight may look like a day
        raise ArticleError(f"{source}: published is {value!r}; expected an ISO date such as 2026-01-31")
    for part in (plain[:10], plain[:8]):
        try:
            return date.fromisoformat(part).isoformat()
        except ValueError:
            continue
    words = _WEEKDAY.sub("", plain).replace(",", " ").replace(".", " ")
    for form in ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y"):
        try:
            return datetime.strptime(" ".join(words.split()), form).date().isoformat()
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(plain).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise ArticleError(f"{source}: published is {value!r}; expected an ISO date such as 2026-01-31") from error
