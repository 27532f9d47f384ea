"""Sets of articles: what counts as together, and lines that are no sets."""

import json
import re

import pytest

from kg.errors import ArticleError
from kg.eval.figures import Verdict
from kg.eval.sets import ArticleSet, SetArticle, SetMention, judge_set, read_sets
from kg.model import Event, EventNode, Evidence, Knowledge, Span

TEXT = "They bombed it, then shelled it."


def record(key, article, start, end):
    return Event(
        id=key, article=article, event="Assault", mode=None, contexts=(), actor=(), recipient=(), about=(), instrument=(), place=(),
        time=None, counts={}, polarity="positive", certainty="certain", temporality="past", speakers=(), confidence=1.0, frame="f",
        trigger=Span(text=TEXT[start:end], start=start, end=end), evidence=Evidence(start=0, end=len(TEXT), quote=TEXT),
    )  # fmt: skip


def node(iri, *records, part_of=()):
    return EventNode(
        iri=iri, event="Assault", mode=None, contexts=(), actor=(), recipient=(), about=(), instrument=(), place=(), time=None, counts=(),
        polarity="positive", certainty="certain", temporality="past", speakers=(), records=records, support=1, part_of=part_of,
    )  # fmt: skip


def mention(article, start, end, event, polarity="positive"):
    return SetMention(article=article, start=start, end=end, words=TEXT[start:end], event=event, polarity=polarity)


def judged(nodes, mentions, parts=()):
    gold = ArticleSet(id="s", articles=(SetArticle(text=TEXT), SetArticle(text=TEXT)), mentions=mentions, parts=parts)
    records = (
        record("r1", "0", 5, 11),
        record("r2", "0", 21, 28),
        record("r3", "1", 5, 11),
        record("r4", "1", 21, 28),
    )
    return judge_set(gold, Knowledge(articles=(), entities=(), events=nodes, facts=(), records=records))


def verdict(kind, note, cls="same"):
    return Verdict(text="s", cls=cls, kind=kind, note=note)


def test_pairs_that_come_together_and_pairs_that_do_not():
    nodes = (node("e1", "r1", "r3"), node("e2", "r2"), node("e4", "r4"))
    mentions = (mention(0, 5, 11, "a"), mention(0, 21, 28, "b"), mention(1, 5, 11, "a"), mention(1, 21, 28, "b"))
    assert judged(nodes, mentions) == [
        verdict("right", "'bombed' (0) and 'bombed' (1)"),
        verdict("missed", "'shelled' (0) and 'shelled' (1)"),
    ]


def test_a_mention_nobody_read_misses_its_pairs():
    nodes = (node("e1", "r1"), node("e2", "r2"), node("e3", "r3"), node("e4", "r4"))
    assert judged(nodes, (mention(0, 0, 4, "a"), mention(1, 5, 11, "a"))) == [
        verdict("missed", "'They' (0) and 'bombed' (1) (not read)")
    ]


def test_a_merged_denial_is_told():
    nodes = (node("e1", "r1", "r3"), node("e2", "r2"), node("e4", "r4"))
    assert judged(nodes, (mention(0, 5, 11, "a"), mention(1, 5, 11, "a-denied", "negative"))) == [
        verdict("false", "assertion merged with denial: 'bombed' (0) and 'bombed' (1)")
    ]


def test_parts_right_missed_and_false():
    nodes = (node("e1", "r1", part_of=("e2", "e4")), node("e2", "r2"), node("e3", "r3"), node("e4", "r4"))
    mentions = (mention(0, 5, 11, "a"), mention(0, 21, 28, "b"), mention(1, 5, 11, "c"), mention(1, 21, 28, "d"))
    assert judged(nodes, mentions, (("a", "b"), ("c", "d"))) == [
        verdict("right", "a part of b", "part"),
        verdict("missed", "c part of d", "part"),
        verdict("false", "a part of d", "part"),
    ]


GOOD = {
    "id": "s",
    "articles": [{"text": TEXT}],
    "mentions": [{"article": 0, "start": 5, "end": 11, "words": "bombed", "event": "a"}],
}


def line(**changes):
    return json.dumps(GOOD | changes)


BAD = [
    ("{", "expected a set such as docs/eval.md shows"),
    (line(extra=1), "expected a set such as docs/eval.md shows"),
    (line() + "\n" + line(), "gold.jsonl:2: id 's' was there before; ids must differ"),
    (line(mentions=[GOOD["mentions"][0] | {"article": 1}]), "gold.jsonl:1: no article 1; the set has 1"),
    (line(mentions=[GOOD["mentions"][0] | {"start": 4}]), "gold.jsonl:1: 'bombed' expected at 4, found ' bombed'"),
    (line(parts=[["a", "b"]]), "gold.jsonl:1: part 'a' of 'b': no mention of one of them"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_bad_line_is_named(tmp_path, text, message):
    path = tmp_path / "gold.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ArticleError, match=re.escape(message)):
        list(read_sets(path))


def test_a_good_line_is_read(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(line() + "\n\n", encoding="utf-8")
    expected = ArticleSet(id="s", articles=(SetArticle(text=TEXT),), mentions=(mention(0, 5, 11, "a"),))
    assert list(read_sets(path)) == [expected]
