"""People killed when a town was shelled: who did it, where and when, from the clause that tells it; never from what only may be."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, word, actors, places and day of its record
    ("Nine people were killed when Rwanda shelled Goma on Monday.", "killed", (["Rwanda"], ["Goma"], "2024-06-10")),
    ("Two nurses were wounded in Izium as Russia shelled the town on Saturday.", "shelled", (["Russia"], ["Izium"], "2024-06-08")),
    ("At least 60 soldiers were killed on Sunday when rebels attacked Goma.", "attacked", (["rebels"], ["Goma"], "2024-06-09")),
    ("Rebels attacked Goma on Sunday and killed 40 soldiers.", "killed", (["Rebels"], ["Goma"], "2024-06-09")),
    ("Twelve people were killed in Monday's shelling of Nyala.", "killed", ([], ["Nyala"], "2024-06-10")),
    ("Ten militants were killed when gunmen attacked a base in Djibo on Sunday.", "killed", ([], ["Djibo"], "2024-06-09")),
    ("Soldiers are killed when rebels attack Djibo.", "killed", ([], [], None)),
    ("Nine people would be killed if Rwanda shelled Goma on Monday.", "killed", ([], [], None)),
    ("Six people were arrested when Rwanda shelled Goma on Monday.", "arrested", ([], [], None)),
    ("Rebels attacked Goma on Sunday but did not kill 40 soldiers.", "kill", (["Rebels"], [], None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_a_deed_in_the_course_of_another(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-11")])
    found = [
        ([m.label for m in r.actor], [m.label for m in r.place], r.time.start if r.time else None)
        for r in records
        if isinstance(r, Event) and r.trigger.text == word
    ]
    assert found == [wanted]
