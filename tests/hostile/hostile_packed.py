"""Broken and hostile packed files, archives and PDF, as in `hostile_texts`."""

import functools
import gzip
import zlib

import zstandard
from hostile_markup import page
from hostile_texts import NOISE, SAID

PACKED = gzip.compress(SAID.encode() * 50)
HTTP = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page()}"


def record(block=HTTP, length=None, kind="response", more=""):
    """One WARC record, with the length it ought to have or another."""
    size = len(block.encode()) if length is None else length
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://x.example/a\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n{more}Content-Length: {size}\r\n\r\n{block}\r\n\r\n"
    ).encode()


def pdf(content=b"", pages="[3 0 R]", packed=""):
    """A PDF of one page."""
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids {pages} /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} {packed}>>\nstream\n",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        body = part.encode() + (content + b"\nendstream" if "stream" in part else b"")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def bomb(block, times):
    """The block many times over, packed: after a full flush a packed block may be repeated as it is."""
    packer = zlib.compressobj(9)
    first, again = (packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    total = functools.reduce(lambda total, _: zlib.adler32(block, total), range(times), 1)
    return first + again * (times - 1) + packer.flush()[:-4] + total.to_bytes(4, "big")


NO_PDF = ["not a PDF that can be read"]
WORDS = f"BT /F 12 Tf 72 720 Td ({SAID}) Tj ET".encode()
CASES = {
    "gzip cut off": ("a.txt.gz", PACKED[:-20], 0, ["not a whole gzip file"]),
    "gzip with a wrong sum": ("a.txt.gz", PACKED[:-8] + b"\x00" * 8, 0, ["not a whole gzip file"]),
    "gzip with something after it": ("a.txt.gz", PACKED + NOISE, 0, ["not a whole gzip file"]),
    "gzip in gzip": ("a.txt.gz.gz", gzip.compress(PACKED), 1, []),
    "no gzip": ("a.txt.gz", SAID, 0, ["not a whole gzip file"]),
    "empty gzip": ("a.txt.gz", b"", 0, ["empty article"]),
    "Zstandard cut off": ("a.txt.zst", zstandard.compress(SAID.encode() * 500)[:-5], 0, ["not a whole Zstandard file"]),
    "no Zstandard": ("a.txt.zst", PACKED, 0, ["not a Zstandard file"]),
    "Zstandard that wants all memory": (
        "a.txt.zst",
        b"\x28\xb5\x2f\xfd\x00\xf8" + b"\x00" * 40,
        0,
        ["not a whole Zstandard file"],
    ),
    "an archive": ("a.warc", record(), 1, []),
    "empty archive": ("a.warc", b"", 0, ["not a WARC file"]),
    "an archive cut off": ("a.warc", record()[:400], 1, ["not a whole WARC record"]),
    "an archive cut off, packed": ("a.warc.gz", gzip.compress(record())[:-30], 0, ["not a whole gzip file"]),
    "a record of less than no bytes": ("a.warc", record(length=-5), 0, ["not a whole WARC record"]),
    "a record of all bytes": ("a.warc", record(length=10**18), 1, ["not a whole WARC record"]),
    "a record of many bytes in words": ("a.warc", record(length="many"), 0, ["not a whole WARC record"]),
    "a record without a length": (
        "a.warc",
        record().replace(b"Content-Length", b"X-Length"),
        1,
        ["not a whole WARC record"],
    ),
    "a record without an answer": ("a.warc", record("nothing"), 0, ["no article in it"]),
    "an answer of broken chunks": (
        "a.warc",
        record(HTTP.replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n", 1)),
        1,
        [],
    ),
    "an answer packed and broken": (
        "a.warc",
        record(HTTP.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n", 1)),
        1,
        [],
    ),
    "an archive of noise": ("a.warc", b"WARC/1.0\r\n" + NOISE, 0, ["no article in it"]),
    "records of other kinds": ("a.warc", record(kind="request") + record(kind="nonsense"), 0, ["no article in it"]),
    "a PDF": ("a.pdf", pdf(WORDS), 1, []),
    "a PDF cut off": ("a.pdf", pdf(WORDS)[:150], 0, NO_PDF),
    "no PDF": ("a.pdf", SAID, 0, NO_PDF),
    "a PDF whose pages hold themselves": ("a.pdf", pdf(WORDS, pages="[2 0 R]"), 0, NO_PDF),
    "a PDF bomb": ("a.pdf", pdf(bomb(b"(a) Tj " * (1 << 20), 30), packed="/Filter /FlateDecode "), 0, NO_PDF),
    "a PDF of noise": ("a.pdf", b"%PDF-1.7\n" + NOISE, 0, NO_PDF),
}
