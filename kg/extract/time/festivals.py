"""When festivals are, by libraries: dateutil for Easter, hijridate for the Islamic calendar, holidays for the others.

They are imported when the first festival is met, so that most runs never load them.
"""

from datetime import date, timedelta

from kg.extract.time.point import Point
from kg.timewords import Festival


def festival_in(festival: Festival, year: int) -> tuple[date, date] | None:
    """First and last day of a festival that begins in a year; None where no calendar reaches."""
    first = _first(festival, year)
    if first is None:
        return None
    if festival.hijri is not None and festival.hijri[1] is None:
        return first, first + timedelta(days=_hijri_length(first) - 1)
    begin = first - timedelta(days=festival.days_before)
    return begin, begin + timedelta(days=festival.days - 1)


def nearest(festival: Festival, base: date, *, future: bool, within: int | None = None) -> Point | None:
    """The last time it was before (or on) a day, or the next time; `within` names the year instead."""
    years = (within,) if within is not None else (base.year - 1, base.year, base.year + 1)
    spans = [span for year in years if (span := festival_in(festival, year))]
    if within is None:
        spans = [s for s in spans if (s[1] >= base if future else s[0] <= base)]
    if not spans:
        return None
    first, last = spans[0] if future or within is not None else spans[-1]
    return Point(start=first, end=last, precision="day" if first == last else "range", inferred=within is None)


def _first(festival: Festival, year: int) -> date | None:
    if festival.on_day is not None:
        month, number = festival.on_day.split("-")
        return date(year, int(month), int(number))
    if festival.from_easter is not None or festival.from_orthodox_easter is not None:
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        if festival.from_easter is not None:
            return easter(year, EASTER_WESTERN) + timedelta(days=festival.from_easter)
        return easter(year, EASTER_ORTHODOX) + timedelta(days=festival.from_orthodox_easter or 0)
    if festival.hijri is not None:
        return _hijri(year, *festival.hijri)
    return _kept(year, *festival.kept) if festival.kept is not None else None


def _hijri(year: int, month: int, number: int | None) -> date | None:
    """The first such day of a Gregorian year; the calendar of Umm al-Qura reaches from 1924 to 2077."""
    from hijridate import Gregorian, Hijri

    if not 1925 <= year <= 2076:
        return None
    near = Gregorian(year, 1, 1).to_hijri().year
    days = (Hijri(each, month, number or 1).to_gregorian() for each in (near, near + 1))
    return next((date(d.year, d.month, d.day) for d in days if d.year == year), None)


def _hijri_length(first: date) -> int:
    from hijridate import Gregorian

    return Gregorian(first.year, first.month, first.day).to_hijri().month_length()


def _kept(year: int, state: str, name: str) -> date | None:
    import holidays

    supported = holidays.country_holidays(state).supported_categories
    kept = holidays.country_holidays(state, years=year, language="en_US", categories=supported)
    days = [
        when
        for when, names in kept.items()
        for each in names.split("; ")
        if each == name or each.startswith(name + " (")
    ]
    return min((when for when in days if when.year == year), default=None)
