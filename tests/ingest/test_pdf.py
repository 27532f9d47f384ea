"""A PDF that breaks the library which reads it is told as broken, whatever it raises."""

import struct
import zlib

import pytest

from kg.errors import ArticleError
from kg.ingest.pdf import read_pdf

FAULTS = [
    ValueError("no number"), AssertionError("no document"), struct.error("unpack requires 4 bytes"), zlib.error("bad data"),
    OverflowError("too large"), RecursionError("too deep"), KeyError("/Pages"), EOFError("ended"),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: type(each).__name__)
def test_what_the_library_raises_is_told(monkeypatch, fault):
    def broken(stream):
        raise fault

    monkeypatch.setattr("pypdf.PdfReader", broken)
    with pytest.raises(ArticleError, match=r"^a\.pdf: not a PDF that can be read: .*; save its text$"):
        read_pdf(b"%PDF-1.4", "a.pdf")


def test_a_fault_of_ours_is_not_hidden(monkeypatch):
    def broken(stream):
        raise NameError("reader")

    monkeypatch.setattr("pypdf.PdfReader", broken)
    with pytest.raises(NameError):
        read_pdf(b"%PDF-1.4", "a.pdf")
