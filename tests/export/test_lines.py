"""Records as lines: each article by itself, sorted, with a hash that tells any change."""

import msgspec
import pytest

from kg.export.lines import Lines
from kg.model import encode


def test_the_lines_are_the_records_sorted_by_article_start_and_id(made):
    ordered = sorted(made.records, key=lambda each: (each.article, each.evidence.start, each.id))
    assert b"".join(Lines(made)) == b"".join(encode(each) + b"\n" for each in ordered)


def digests(lines):
    return {article: lines.digest(article) for article in lines.records}


def test_hashes_are_the_same_whether_lines_were_asked_for_or_not(made):
    lines = Lines(made)
    assert len(list(lines)) == len({each.article for each in made.records})
    assert digests(lines) == digests(Lines(made))
    assert len(set(digests(lines).values())) == len(lines.records)


def test_a_change_of_one_record_changes_the_hash_of_its_article_only(made):
    first = msgspec.structs.replace(made.records[0], confidence=0.123)
    other = msgspec.structs.replace(made, records=(first, *made.records[1:]))
    before, after = digests(Lines(made)), digests(Lines(other))
    assert {name for name in before if before[name] != after[name]} == {first.article}


def test_half_a_character_has_a_hash_but_no_line(made):
    evidence = msgspec.structs.replace(made.records[0].evidence, quote="\ud800")
    half = msgspec.structs.replace(made, records=(msgspec.structs.replace(made.records[0], evidence=evidence),))
    assert len(digests(Lines(half))) == 1
    with pytest.raises(UnicodeEncodeError):
        list(Lines(half))
