"""IRIs of articles and evidence."""

from functools import lru_cache
from urllib.parse import quote

_KEPT = 65_536  # names that are kept, since several triples of a thing ask for it


@lru_cache(maxsize=_KEPT)
def article_iri(article_id: str, base: str) -> str:
    """The IRI of an article; its id may be any text."""
    return f"{base}article-{quote(article_id, safe='')}"


@lru_cache(maxsize=_KEPT)
def evidence_iri(record_id: str, base: str) -> str:
    """The IRI of the evidence of a record."""
    return f"{base}evidence-{quote(record_id, safe='')}"
