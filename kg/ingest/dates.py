"""The day something was published, from the forms that files use: ISO 8601 and the mail form of feeds."""

from datetime import date
from email.utils import parsedate_to_datetime

from kg.errors import ArticleError


def day_of(value: str | None, source: str) -> str | None:
    """The ISO day of "2026-01-31T03:04Z", "20260131" or "Sat, 31 Jan 2026 03:04:00 GMT"; None for nothing.

    Raises ArticleError for anything else.
    """
    if not value or not value.strip():
        return None
    plain = value.strip()
    for part in (plain[:10], plain[:8]):
        try:
            return date.fromisoformat(part).isoformat()
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(plain).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise ArticleError(f"{source}: published is {value!r}; expected an ISO date such as 2026-01-31") from error
