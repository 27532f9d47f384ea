"""Qualifiers of one marked event a sentence, on sentences of our own: half to develop on, half put aside.

Each line of `tests/gold/factuality_*.jsonl` gives a sentence, the marked word with its offset, the classes that the event may have, and for
each qualifier the values that are right. Read the figures and the errors of a half with
`python tests/extract/test_factuality.py tests/gold/factuality_dev.jsonl`.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from kg.model import Article, Event

GOLD = Path(__file__).parent.parent / "gold"
FIELDS = ("polarity", "certainty", "temporality")


def rows_of(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def marked(row, records):
    """The event of the right class whose words hold the marked one, the shortest first; None where there is none."""
    end = row["start"] + len(row["word"])
    fitting = [
        r
        for r in records
        if isinstance(r, Event) and r.event in row["event"] and r.trigger.start < end and row["start"] < r.trigger.end
    ]
    return min(fitting, key=lambda r: (len(r.trigger.text), -r.confidence, r.id), default=None)


def wrong_fields(row, event):
    wrong = [name for name in FIELDS if getattr(event, name) not in row[name]]
    return wrong if any(says_so(wanted, event.speakers) for wanted in row["speakers"]) else [*wrong, "speakers"]


def says_so(wanted, speakers):
    return len(wanted) == len(speakers) and all(
        words.lower() in f"{m.text} {m.label}".lower() for words, m in zip(wanted, speakers, strict=True)
    )


def score(reader, rows):
    """(row, event or None, wrong fields) of each row."""
    from kg.extract.reader import read

    articles = [Article(id=str(n), text=row["text"], published="2024-05-15") for n, row in enumerate(rows)]
    found = []
    for row, (_, records) in zip(rows, read(reader, articles), strict=True):
        event = marked(row, records)
        found.append((row, event, ["not found"] if event is None else wrong_fields(row, event)))
    return found


@pytest.mark.model
@pytest.mark.parametrize(("half", "right"), [("dev", 0.94), ("test", 0.92), ("test_agreed", 0.93)])
# reached 172 of 186 of `test`, as its first reader annotated it, and 178 as three readers agreed: the aim is 0.93
def test_qualifiers_of_marked_events(reader, half, right):
    scored = score(reader, rows_of(GOLD / f"factuality_{half}.jsonl"))
    assert sum(not wrong for *_, wrong in scored) / len(scored) >= right


def say(line):
    sys.stdout.write(f"{line}\n")


def main(path):
    from kg.extract.reader import make_reader
    from kg.ontology import load_ontology

    scored = score(make_reader(load_ontology()), rows_of(path))
    right = sum(not wrong for *_, wrong in scored)
    found = sum(event is not None for _, event, _ in scored)
    say(f"{len(scored)} rows, {right} right ({right / len(scored):.1%}), {right / found:.1%} of {found} found")
    say(dict(Counter(name for *_, wrong in scored for name in wrong)))
    if "--errors" in sys.argv:
        for row, event, wrong in scored:
            if wrong:
                got = event and [getattr(event, name) for name in FIELDS] + [[m.text for m in event.speakers]]
                want = ["/".join(row[name]) for name in FIELDS] + row["speakers"]
                say(f"{','.join(wrong)}: {row['text']} [{row['word']}] {row['event']}\n    want {want} got {got}")


if __name__ == "__main__":
    main(sys.argv[1])
