"""From when on something went on, and where a "since" only says how long there had been nothing like it."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [
    ("Miners have blocked roads since a roof fell in on November 1.", "blocked", ("2023-11-01", None)),
    ("The port has been closed since the rebels seized it in March.", "closed", ("2024-03-01", None)),
    ("The largest party has boycotted parliament since the vote was rigged in May.", "boycotted", ("2023-05-01", None)),
    (
        "Sudan's army retook the bridge, its biggest gain in the city since the war broke out in April 2023.",
        "retook",
        None,
    ),
    ("It was the first time Russia had shelled Lviv since the war began in February 2022.", "shelled", None),
    ("The worst fighting since the truce was signed in May killed 20 soldiers.", "killed", None),
    ("Police arrested 20 students in Dhaka in the largest raid since the protests began in July.", "arrested", None),
]


@pytest.mark.model
def test_a_since_behind_a_comparison_dates_nothing(reader):
    articles = [Article(id=str(n), text=text, published="2024-04-15") for n, (text, _, _) in enumerate(ROWS)]
    found = []
    for (_, word, _), (_, records) in zip(ROWS, read(reader, articles), strict=True):
        (event,) = [r for r in records if isinstance(r, Event) and word in r.trigger.text]
        found.append(event.time and (event.time.start, event.time.end))
    assert found == [expected for *_, expected in ROWS]
