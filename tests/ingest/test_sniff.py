"""Bytes without a name are known by how they begin."""

import gzip
import io
import sys

import pytest
import zstandard
from test_formats import FEED, PAGE

from kg.config import Ingest
from kg.ingest import read_inputs
from kg.ingest.sniff import kind_of

OBJECT = b'{"text": "Chad met Mali."}'


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OBJECT, ".jsonl"),
        (b"\xef\xbb\xbf \n" + OBJECT + b"\n", ".jsonl"),
        (OBJECT + b"\n" + OBJECT, ".jsonl"),
        (OBJECT + b"\n{", ".jsonl"),
        (b'{\n "text": "Chad met Mali."\n}', ".json"),
        (b"[\n" + OBJECT + b"]", ".json"),
        (b"[Wire] Chad met Mali.", ".txt"),
        (b"[2024] Chad met Mali.", ".txt"),
        (PAGE.encode(), ".html"),
        (b"<!-- saved --><!DOCTYPE html><p>Chad met Mali.", ".html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Chad.</p></html>', ".html"),
        (FEED.encode(), ".xml"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', ".xml"),
        (b"<Wire> Chad met Mali.", ".txt"),
        (b"<feedback> Chad met Mali.", ".txt"),
        (b"id,text,date\n1,Chad met Mali.,2024-03-05\n", ".csv"),
        (b'"Text"\t"Date"\nChad met Mali.\t2024-03-05\n', ".tsv"),
        (b"id,body\n1,Chad met Mali.\n", ".txt"),
        (b"text\nChad met Mali.\n", ".txt"),
        (b"In its text, Chad said, Mali had left.\n", ".txt"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"WARC/1.0\r\n", ".warc"),
        (b"date: 2024-03-05\n\nChad met Mali.", ".txt"),
        (b"", ".txt"),
    ],
)
def test_what_bytes_are(data, kind):
    assert kind_of(data, Ingest()) == kind


def test_settings_say_what_a_table_and_a_list_look_like():
    assert kind_of(b"id;body\n1;Chad met Mali.\n", Ingest(separator=";", fields={"text": "body"})) == ".csv"
    assert kind_of(b'{"hits": [{"text": "Chad met Mali."}]}', Ingest(items="hits")) == ".json"


@pytest.mark.parametrize(
    "pack", [gzip.compress, zstandard.compress, lambda data: gzip.compress(zstandard.compress(data))]
)
def test_stdin_is_unpacked(monkeypatch, pack):
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(pack(OBJECT + b"\n" + OBJECT.replace(b"Mali", b"Togo"))))
    )
    articles, skipped = read_inputs(["-"])
    assert (sorted(each.text for each in articles), skipped) == (["Chad met Mali.", "Chad met Togo."], [])


def test_stdin_that_is_packed_and_cut_off_or_too_large_is_told(monkeypatch):
    told = []
    for data in (gzip.compress(OBJECT)[:-9], gzip.compress(b"a" * 3_000_000)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        told += [(each.source, each.kind) for each in read_inputs(["-"], Ingest(max_mb=1))[1]]
    assert told == [("stdin", "not a whole gzip file"), ("stdin", "larger than")]
