"""Every class and every mode at work: three sentences that give it and one with its words in another sense (modes.tsv)."""

from collections import Counter
from pathlib import Path

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

ROWS = [line.split("\t") for line in (Path(__file__).parent / "modes.tsv").read_text(encoding="utf-8").splitlines()]
OWED = {  # not read yet: claims about others
    "Georgia's ombudsman claims that riot police tortured three students.",
}
BY_OPERATORS_ONLY = {"Sanction/convict"}  # courts' verdicts are Accuse/convict, as labelled sentences code them


def test_every_mode_has_three_sentences_and_a_negative(ontology):
    counts = Counter((name, sign) for name, sign, _ in ROWS)
    names = {f"{cls}/{mode}" for cls, info in ontology.events.items() for mode in info.modes}
    thin = {n for n in names | {n for n, _ in counts} if counts[n, "+"] < 3 or counts[n, "-"] < 1}
    assert thin == BY_OPERATORS_ONLY


def test_modes_come_out_and_other_senses_do_not(reader):
    from kg.extract.reader import read

    wrong = set()
    articles = [Article(id=str(n), text=text, published="2020-06-15") for n, (_, _, text) in enumerate(ROWS)]
    for article, records in read(reader, articles):
        name, sign, text = ROWS[int(article.id)]
        cls, _, mode = name.partition("/")
        events = [e for e in records if isinstance(e, Event) and e.event == cls]
        hit = any((not mode or e.mode == mode) and (e.actor or e.recipient) for e in events)
        if not (hit if sign == "+" else not events):
            wrong.add(text)
    assert wrong == OWED
