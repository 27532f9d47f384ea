"""File names and text for pages that are safe whatever the graph holds."""

import re

from kg import ids

_PLAIN = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")


def file_name(iri: str, label: str) -> str:
    """A file name of ASCII letters, digits and hyphens: words of the label for people, a hash of the id for certainty."""
    words = ids.slug(label[:80])[:48].strip("-")
    return f"{words or 'page'}-{ids.digest((iri,), 10)}.html"


def page_name(iri: str, label: str, base: str) -> str:
    """The file name of a thing's or event's page: the last part of its IRI where that is plain, so that links last.

    `assets/explorer/data.js` works out the same.
    """
    tail = iri[len(base) :] if iri.startswith(base) else ""
    return f"{tail}.html" if len(tail) <= 80 and _PLAIN.fullmatch(tail) else file_name(iri, label)


def wikidata(url: str) -> str:
    """An address as a reader knows it: "Wikidata Q717"; any other as it is."""
    found = re.fullmatch(r"https?://www\.wikidata\.org/entity/(Q\d+)", url)
    return f"Wikidata {found[1]}" if found else url


def web(url: str | None) -> str:
    """An address that may become a link: http or https, else nothing."""
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else ""
