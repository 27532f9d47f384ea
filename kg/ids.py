"""Content hashes: the same content has the same id on every machine, in every run."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable


def digest(parts: Iterable[object], length: int = 16) -> str:
    """A hex id of `length` characters for a sequence of parts.

    Parts are joined by U+001F, None counts as the empty string. SHA-256, so 16 hex characters (64 bits) make
    a chance collision among a million ids about 1 in 37 million.
    """
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(text: str) -> str:
    """An ASCII, lower-case, hyphened form of a name for use in an IRI; "" when nothing is left."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
