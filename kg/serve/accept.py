"""Content negotiation: which of our forms a request wants. Source: RFC 9110, section 12.5.1."""

ROWS = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "text/plain": "nt",
    "application/rdf+xml": "rdf",
}
MEDIA = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml; charset=utf-8",
    "csv": "text/csv; charset=utf-8; header=present",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml; charset=utf-8",
}


def choose(header: str, offered: dict[str, str]) -> str | None:
    """The form that an Accept header likes best, the first offered where it does not care; None where none will do."""
    wanted = [_range(part) for part in header.split(",") if part.strip()] or [("*/*", 1.0)]
    best, form = 0.0, None
    for media, name in offered.items():
        quality = _quality(media, wanted)
        if quality > best:
            best, form = quality, name
    return form


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return media, min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return media, 0.0
    return media, 1.0


def _quality(media: str, wanted: list[tuple[str, float]]) -> float:
    for pattern in (media, media.partition("/")[0] + "/*", "*/*"):  # the most specific range counts
        found = [quality for name, quality in wanted if name == pattern]
        if found:
            return max(found)
    return 0.0
