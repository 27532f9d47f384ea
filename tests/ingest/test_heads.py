"""Heads of texts and days in file names: what they give, and what is none and stays text."""

from pathlib import PurePath

import pytest

from kg.config import Ingest
from kg.errors import ArticleError
from kg.ingest.dates import day_of
from kg.ingest.formats import articles_of
from kg.ingest.heads import head_of

BODY = "Kelmar expelled two envoys.\n\nBelmora protested."


@pytest.mark.parametrize(
    ("text", "head", "rest"),
    [
        (f"title: Talks end\ndate: 2024-06-18\n\n{BODY}", {"title": "Talks end", "published": "2024-06-18"}, BODY),
        (f'\nHeadline: "A: B"\nByline: Ana Orlov\nSource: Kelmar Wire\n\n{BODY}', {"title": "A: B", "author": "Ana Orlov", "publisher": "Kelmar Wire"}, BODY),
        (f"---\ntitle: Talks\ntags: [a, b]\nlang: en\n---\n{BODY}", {"title": "Talks", "language": "en"}, BODY),
        (f"title: Talks\nheadline: Other\n\n{BODY}", {"title": "Talks"}, BODY),
        (f"Live: envoys expelled\n\n{BODY}", {}, f"Live: envoys expelled\n\n{BODY}"),
        (f"Title: Talks\nKelmar: a port\n\n{BODY}", {}, f"Title: Talks\nKelmar: a port\n\n{BODY}"),
        (f"date: 2024-06-18\n{BODY}", {}, f"date: 2024-06-18\n{BODY}"),
        (f"---\nauthor: [Ana Orlov, 'Bo Ek']\ntitle: [Live] Talks\n---\n{BODY}", {"author": "Ana Orlov, Bo Ek", "title": "[Live] Talks"}, BODY),
        (f"---\nauthor:\n  - Ana Orlov\n- Bo Ek\ntitle: Talks\n- end\ntags:\n- a\n---\n{BODY}", {"author": "Ana Orlov, Bo Ek", "title": "Talks"}, BODY),
        (f"---\nauthor: Ana Orlov\n- Bo Ek\n---\n{BODY}", {"author": "Ana Orlov"}, BODY),
        ("date 2024-06-18 Kelmar expelled", {}, "date 2024-06-18 Kelmar expelled"),
        ("", {}, ""),
    ],
)  # fmt: skip
def test_the_head_of_a_text(text, head, rest):
    assert head_of(text) == (head, rest)


def read(text, name="a.txt"):
    (article,) = articles_of(text.encode(), PurePath(name), name, Ingest())
    return article.title, article.published, article.dated_by, article.author, article.text


@pytest.mark.parametrize("name", ["a.txt", "2020-01-01.md"])
def test_a_text_with_a_head(name):
    text = f"title: Talks end\ndate: June 18, 2024\nauthor: Ana Orlov\n\n{BODY}"
    assert read(text, name) == ("Talks end", "2024-06-18", "field", "Ana Orlov", BODY)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-06-18-talks.txt", "2024-06-18"),
        ("wire_20240618.txt", "2024-06-18"),
        ("a 2024_06_18.md", "2024-06-18"),
        ("2024-06-31.txt", None),
        ("2024-06-18-to-2024-06-20.txt", None),
        ("12024061800.txt", None),
        ("2024-0618.txt", None),
        ("18-06-2024.txt", None),
    ],
)
def test_the_day_in_a_name(name, day):
    assert read(BODY, name)[1:3] == (day, "name" if day else None)


def test_a_text_says_more_than_its_name():
    assert read(f"date 2024-06-17 {BODY}", "2024-06-18.txt")[1:3] == ("2024-06-17", "text")


@pytest.mark.parametrize("written", ["18 June 2024", "June 18, 2024", "Tuesday, 18 Jun 2024", "Jun. 18 2024", "2024-06-18T23:00Z", "20240618"])  # fmt: skip
def test_dates_that_have_one_reading(written):
    assert day_of(written, "a.txt") == "2024-06-18"


@pytest.mark.parametrize(
    "written", ["2024/06/18", "2024.06.18", "2024/06/18 10:00", "20240618T1000", "202406181000", "20240618100000"]
)
def test_the_year_first_is_one_reading(written):
    assert day_of(written, "a.txt") == "2024-06-18"


# of 1612101234 and 1612101234567, in January 2021, the first eight digits are a day of 1612
@pytest.mark.parametrize(
    "written", ["1612101234", "1612101234567", "2024/06.18", "2024/6/7", "18/06/2024", "2024/13/01", "202406181"]
)
def test_numbers_that_only_look_like_days(written):
    with pytest.raises(ArticleError, match=r"a\.txt: published is .* expected an ISO date"):
        day_of(written, "a.txt")


@pytest.mark.parametrize("written", ["6/7/2024", "18.6.2024", "June 2024", "yesterday", "31 June 2024", "18 Juni 2024"])
def test_dates_that_are_told_not_guessed(written):
    with pytest.raises(ArticleError, match=r"a\.txt: published is .* expected an ISO date"):
        day_of(written, "a.txt")
