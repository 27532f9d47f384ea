import msgspec
import pytest

from kg import ids
from kg.model import (
    Attribution,
    Count,
    Event,
    EventRef,
    Evidence,
    Mention,
    Span,
    asserted,
    decode,
    decode_lines,
    encode,
)


def test_a_record_reads_back_as_it_was_written():
    who = Mention(text="Iran", start=0, end=4, label="Iran", cls="State", country="IRN")
    event = Event(
        id="1", article="a", event="X", mode=None, contexts=(), actor=(who,), recipient=(), about=(who, EventRef(event="2")),
        instrument=(), place=(), time=None, counts={"killed": Count(min=115, max=None, text="at least 115")}, polarity="positive",
        certainty="certain", temporality="past", speakers=(), confidence=0.5, frame="f", trigger=Span(text="x", start=0, end=1),
        evidence=Evidence(start=0, end=4, quote="Iran"),
    )  # fmt: skip
    assert decode(encode(event)) == event
    assert b'"class":"State"' in encode(event)
    assert b'"kind":"event"' in encode(event)


def test_records_of_lines_are_those_of_each():
    quote = Evidence(start=0, end=8, quote='"a"\n[b],')
    said = Attribution(id="2", article="a", speaker=None, cue=None, content=Span(text='"a"\n[b],', start=0, end=8), direct=True, evidence=quote)  # fmt: skip
    who = Mention(text="Iran", start=0, end=4, label="Iran", cls="State")
    event = Event(
        id="1", article="a", event="X", mode=None, contexts=(), actor=(), recipient=(), about=(who, EventRef(event="2")), instrument=(),
        place=(), time=None, counts={}, polarity="positive", certainty="certain", temporality="past", speakers=(), confidence=0.5, frame="f",
        trigger=Span(text="x", start=0, end=1), evidence=quote,
    )  # fmt: skip
    every = [event, said, event]
    assert decode_lines(b"\n".join(map(encode, every))) == every
    assert decode_lines(b"") == []


@pytest.mark.parametrize("lines", [b"x", b'{"kind":"event"}', b"{", b"[]", b'{"kind":"attribution"}\n{'])
def test_what_are_no_records_is_refused(lines):
    with pytest.raises(msgspec.MsgspecError):
        decode_lines(lines)


def test_only_a_positive_certain_statement_in_the_articles_own_voice_is_asserted():
    assert asserted("positive", "certain", "past", ())
    assert asserted("positive", "certain", "ongoing", ())
    assert not asserted("negative", "certain", "past", ())
    assert not asserted("positive", "probable", "past", ())
    assert not asserted("positive", "certain", "future", ())
    assert not asserted("positive", "certain", "past", ("somebody",))


def test_ids_hang_on_content_alone():
    assert ids.digest(("a", None, 1)) == ids.digest(("a", "", "1"))
    assert ids.digest(("ab", "c")) != ids.digest(("a", "bc"))
    assert ids.slug("Nicolás Maduro!") == "nicolas-maduro"
