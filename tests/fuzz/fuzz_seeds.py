"""Whole files to begin from, by target."""

import gzip
import sys
from pathlib import Path

import zstandard

sys.path.insert(0, str(Path(__file__).parent.parent / "hostile"))
import hostile_markup
import hostile_packed
import hostile_tables
import hostile_texts

CASES = hostile_texts.CASES | hostile_tables.CASES | hostile_markup.CASES | hostile_packed.CASES
TURTLE = (
    "@prefix gp: <https://w3id.org/geopolitics/ontology#> .\n<urn:a> a gp:Statement ; gp:polarity \"positive\"@en, 'x', 1.5, 2e0, true ;\n"
    '  gp:p """a"b\\u00e9""" , <urn:\\u00e9> . [] gp:q ( 1 2 [ gp:r gp:s ] ) .\n<< <urn:a> <urn:b> <urn:c> >> gp:said gp:x .\n'
)
DATES = (
    "2024-01-31T03:04Z",
    "20260131",
    "Sat, 31 Jan 2026 03:04:00 GMT",
    "0000-00-00",
    "9999-12-31",
    "Mon, 1 Jan 1 0:0 -9999",
)


def _bytes(data):
    return data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")


def seeds(target, largest=4_000):
    """Contents that the target knows, none larger."""
    kind = target.partition("-")[2]
    said = hostile_texts.SAID.encode()
    own = {
        "dates": [each.encode() for each in DATES],
        "names": [b"a b", b'"><x>', "\u202e\u0000é".encode()],
        "turtle": [TURTLE.encode()],
        "unpack-gz": [gzip.compress(said)],
        "unpack-zst": [zstandard.compress(said), zstandard.compress(said) * 2],
    }
    found = own.get(target) or [_bytes(data) for name, data, *_ in CASES.values() if name.endswith(f".{kind}")]
    return [each for each in found if len(each) <= largest]
