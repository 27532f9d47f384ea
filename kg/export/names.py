"""IRIs of articles and evidence."""

from urllib.parse import quote


def article_iri(article_id: str, base: str) -> str:
    """The IRI of an article; its id may be any text."""
    return f"{base}article-{quote(article_id, safe='')}"


def evidence_iri(record_id: str, base: str) -> str:
    """The IRI of the evidence of a record."""
    return f"{base}evidence-{quote(record_id, safe='')}"
