import pytest

from kg.extract.dates import find_times

PUBLISHED = "2026-01-01"  # a Thursday


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("released on Thursday", "2026-01-01", "2026-01-01", "day"),
        ("on Monday", "2025-12-29", "2025-12-29", "day"),
        ("since September", "2025-09-01", "2026-01-01", "open"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("early 2023", "2023-01-01", "2023-04-30", "part"),
        ("Sept. 11", "2025-09-11", "2025-09-11", "day"),
        ("on Sept. 11, 2001", "2001-09-11", "2001-09-11", "day"),
        ("on 4 October 2007", "2007-10-04", "2007-10-04", "day"),
        ("last month", "2025-12-01", "2025-12-31", "month"),
        ("winter of 1979", "1979-12-01", "1980-02-29", "season"),
        ("from 2011 to 2014", "2011-01-01", "2014-12-31", "range"),
        ("yesterday", "2025-12-31", "2025-12-31", "day"),
    ],
)
def test_values(text, start, end, precision):
    (found,) = find_times(text, PUBLISHED)
    assert (found.value.start, found.value.end, found.value.precision) == (start, end, precision)
    assert text[found.start : found.end] == found.value.text


@pytest.mark.parametrize("text", ["He may go", "They march on", "2000 troops", "section 31", "no date at all"])
def test_no_date_is_no_date(text):
    assert find_times(text, PUBLISHED) == []


def test_a_relative_date_without_publication_date_has_no_value():
    assert find_times("on Thursday", None) == []
