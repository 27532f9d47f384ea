"""Every lex:example is a test: the class and the marked roles come out. Every lex:negative too: nothing of the class does."""

import re

import pytest

from kg.model import Article, Event, Relation

pytestmark = pytest.mark.model

MARKED = re.compile(r"\{(\w+):([^{}]+)\}")
CLASS = re.compile(r"^(\w+)(?:/([\w-]+))?: ")


def expected(example, frame):
    """(plain sentence, class, mode, [(role, words)]) of an example."""
    head = CLASS.match(example) if frame.operator else None
    text = example[head.end() :] if head else example
    name = head[1] if head else frame.evokes
    roles = MARKED.findall(text)
    return MARKED.sub(lambda m: m[2], text), name, head[2] if head else None, roles


def cases(ontology):
    for frame in sorted(ontology.lexicon.frames.values(), key=lambda f: f.name):
        for number, example in enumerate(frame.examples):
            yield f"{frame.name}-{number}", frame, example, True
        for number, example in enumerate(frame.negatives):
            yield f"{frame.name}-not-{number}", frame, example, False


@pytest.fixture(scope="module")
def answers(ontology, reader):
    from kg.extract.reader import read

    rows = list(cases(ontology))
    articles = [
        Article(id=key, text=expected(example, frame)[0] if positive else example, published="2020-06-15")
        for key, frame, example, positive in rows
    ]
    return {article.id: records for article, records in read(reader, articles)}


def overlap(mention, text, words):
    start = text.index(words)
    return mention.start < start + len(words) and start < mention.end


def says(record, text, name, roles):
    if isinstance(record, Event) and record.event == name:
        fillers = {role: getattr(record, role) for role in ("actor", "recipient", "about", "place", "instrument")}
    elif isinstance(record, Relation) and record.relation == name:
        fillers = {"subject": (record.subject,), "object": (record.object,)}
    else:
        return False
    return all(
        any(hasattr(m, "start") and overlap(m, text, words) for m in fillers.get(role, ())) for role, words in roles
    )


def test_examples_come_out(ontology, answers):
    wrong = []
    for key, frame, example, positive in cases(ontology):
        if positive:
            text, name, _, roles = expected(example, frame)
            if not any(says(record, text, name, roles) for record in answers[key]):
                wrong.append(f"{key}: {example}")
    assert wrong == []


def test_negatives_stay_silent(ontology, answers):
    wrong = []
    for key, frame, example, positive in cases(ontology):
        if not positive:
            found = {record.event for record in answers[key] if isinstance(record, Event)}
            if frame.relation:
                found = {record.relation for record in answers[key] if isinstance(record, Relation)}
            if found if frame.evokes is None else frame.evokes in found:
                wrong.append(f"{key}: {example} gave {sorted(found)}")
    assert wrong == []
