"""Pieces of HTML become paragraphs; what only looks like them stays as it is."""

import pytest

from kg.ingest.pieces import is_markup, line_of, words_of


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Chad\n  met Mali.</p><p>Togo left.</p>", "Chad met Mali.\n\nTogo left."),
        ("Chad met Mali.<p>Togo left.</p>Benin stayed.", "Chad met Mali.\n\nTogo left.\n\nBenin stayed."),
        ("<div>Chad <em>met</em> Mali.<script>x()</script></div>", "Chad met Mali."),
        ("<ul><li>Chad.<li>Mali.</ul>", "Chad.\n\nMali."),
        ("Chad met <a href='x'>Mali</a>.\n\nTogo left.", "Chad met Mali.\n\nTogo left."),
        (" Chad met Mali. ", "Chad met Mali."),
        ("<p>Chad\x01 met</p>\x02 Mali.\x1f<br>\ufffe Togo\uffff &#1;left.", "Chad met\n\nMali.\n\nTogo left."),
        ("<>", "<>"),
    ],
)
def test_words_of_a_piece(markup, words):
    assert words_of(markup) == words


@pytest.mark.parametrize("text", ["<p>Chad", "a<br>b", "a<BR />b", "<b>x</b>", "&amp;", "&#39;", "&#x2019;"])
def test_markup(text):
    assert is_markup(text)


@pytest.mark.parametrize(
    "text", ["", "Chad", "a < b > c", "AT&T; R&D", "<report.pdf>", "<pact> & <pre", "x &; y", "</ 3"]
)
def test_no_markup(text):
    assert not is_markup(text)


def test_a_title_in_one_line():
    assert line_of("Oil &amp;\n <b>gas</b>") == "Oil & gas"
    assert line_of("3 < 4\n& 5") == "3 < 4 & 5"
