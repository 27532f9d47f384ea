"""WARC and PDF: what they hold becomes articles, what is broken a reason."""

import gzip

import pytest
from test_formats import PAGE, read

LINES = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday to dis-",
    "cuss the border dispute.",
    "Kenya accused Uganda of moving troops.",
)


def warc(*pages, zipped=False):
    pack = gzip.compress if zipped else bytes
    return b"".join(pack(record(*page)) for page in [("", "", "", b"software: test\r\n"), *pages])


def record(url, status, kind, body):
    """A response record, or the warcinfo record where no address is given."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body if url else body
    head = [
        "WARC/1.0", f"WARC-Type: {'response' if url else 'warcinfo'}", "WARC-Record-ID: <urn:uuid:1>",
        "WARC-Date: 2024-03-05T10:00:00Z", *([f"WARC-Target-URI: {url}"] if url else []),
        f"Content-Type: {'application/http; msgtype=response' if url else 'application/warc-fields'}",
        f"Content-Length: {len(block)}",
    ]  # fmt: skip
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def pdf(*lines):
    words = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {words}ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream), b"<< /Title (Ministers meet) /Author (Ana Lee) >>",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 7\n0000000000 65535 f \n" + table + end


GOOD = ("https://lake.example/x", "200 OK", "text/html; charset=utf-8", PAGE.encode())
OTHERS = [
    ("https://lake.example/p.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://lake.example/gone", "404 Not Found", "text/html", PAGE.encode()),
]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_the_pages_of_a_warc_are_articles_and_other_answers_are_not(tmp_path, name):
    (article,), skipped = read(tmp_path, name, warc(*OTHERS, GOOD, zipped=name.endswith("gz")))
    assert (article.title, article.published, article.url) == ("Ministers meet", "2024-03-05", "https://lake.example/a")
    assert skipped == []


@pytest.mark.slow
def test_a_page_without_a_canonical_address_has_that_of_the_record(tmp_path):
    page = PAGE.replace('<link rel="canonical" href="https://lake.example/a">', "").encode()
    (article,), _ = read(tmp_path, "a.warc", warc((*GOOD[:3], page)))
    assert article.url == "https://lake.example/x"


def test_a_warc_that_is_cut_off_keeps_what_was_whole(tmp_path):
    second = ("https://lake.example/y", "200 OK", "text/html", PAGE.replace("Kenya", "Chad").encode())
    whole = warc(GOOD)
    (article,), skipped = read(tmp_path, "a.warc", warc(GOOD, second)[: len(whole) + 500])
    assert "Kenya" in article.text
    assert len(skipped) == 1
    assert skipped[0].startswith("a.warc:3: ")


def test_a_response_that_names_no_address_is_told_and_what_was_whole_is_kept(tmp_path):
    nameless = record(*GOOD).replace(b"WARC-Target-URI", b"WARC-Target-UR")
    (article,), skipped = read(tmp_path, "a.warc", warc(GOOD) + nameless)
    assert article.url == "https://lake.example/a"
    assert skipped == ["a.warc:3: not a whole WARC record: a response without WARC-Target-URI; the rest was not read"]


def test_what_is_no_warc_says_so(tmp_path):
    for data in (b"", b"hello there, this is text\r\n\r\n", b"<html></html>"):
        _, skipped = read(tmp_path, "a.warc", data)
        assert skipped == ["a.warc: not a WARC file: it does not begin with a record; fetch it again"]


def test_a_pdf_gives_its_paragraphs_title_and_author(tmp_path):
    (article,), skipped = read(tmp_path, "a.pdf", pdf(*LINES))
    first, second = article.text.split("\n\n")
    assert first == "The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday to discuss the border dispute."
    assert second == "Kenya accused Uganda of moving troops."
    assert (article.title, article.author, article.published) == ("Ministers meet", "Ana Lee", None)
    assert skipped == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 nonsense", "not a PDF that can be read"),
        (b"", "not a PDF that can be read"),
        (pdf(), "no text in the PDF"),
    ],
)
def test_a_pdf_without_text_says_so(tmp_path, data, reason):
    articles, skipped = read(tmp_path, "a.pdf", data)
    assert articles == []
    assert reason in skipped[0]
