"""Where a node of a graph came from: its label, and the article and sentence that it was read from."""

import pyoxigraph

from kg import vocab
from kg.graph.words import clip

_LABELS = (
    vocab.RDFS + "label", vocab.SKOS + "prefLabel", vocab.GP + "content", vocab.SCHEMA + "headline", vocab.OA + "exact",
    vocab.GP + "countText", vocab.SCHEMA + "identifier",
)  # fmt: skip
_ARTICLE = (vocab.GP + "sourceFile", vocab.SCHEMA + "headline", vocab.SCHEMA + "identifier")
_LONGEST = 80  # characters of a label or a quote


def label_of(store: pyoxigraph.Store, node: str) -> str:
    """What a node is called, "" where nothing tells."""
    return _clipped(next((text for iri in _LABELS for text in _values(store, node, iri)), ""))


def origin_of(store: pyoxigraph.Store, node: str) -> str:
    """The file (else title, else id) of the article behind a node and the beginning of the quote, "" where none is known.

    A thing comes from the first event or statement that it takes part in.
    """
    evidence = next(iter(_evidence(store, node)), None)
    if evidence is None:
        return _named(store, node)
    article = next((_named(store, each) for each in _values(store, evidence, vocab.OA + "hasSource")), "")
    selectors = _values(store, evidence, vocab.OA + "hasSelector")
    quote = next((text for each in selectors for text in _values(store, each, vocab.OA + "exact")), "")
    return ", ".join(part for part in (article, f"“{_clipped(quote)}”" if quote else "") if part)


def _evidence(store: pyoxigraph.Store, node: str) -> list[str]:
    """The node itself where it is evidence, what it is derived from, what it selects, or what those it is part of come from."""
    if _values(store, node, vocab.OA + "hasSource"):
        return [node]
    derived = vocab.PROV + "wasDerivedFrom"
    found = _values(store, node, derived) or _users(store, node, vocab.OA + "hasSelector")
    return found or sorted(each for user in _users(store, node)[:50] for each in _values(store, user, derived))


def _named(store: pyoxigraph.Store, article: str) -> str:
    return next((text for iri in _ARTICLE for text in _values(store, article, iri)), "")


def _values(store: pyoxigraph.Store, node: str, predicate: str) -> list[str]:
    if node.startswith("_:"):
        return []
    subject = pyoxigraph.NamedNode(node)
    found = store.quads_for_pattern(subject, pyoxigraph.NamedNode(predicate), None, None)
    return sorted(quad.object.value for quad in found if not isinstance(quad.object, pyoxigraph.Triple))


def _users(store: pyoxigraph.Store, node: str, predicate: str | None = None) -> list[str]:
    if node.startswith("_:"):
        return []
    wanted = pyoxigraph.NamedNode(predicate) if predicate else None
    found = store.quads_for_pattern(None, wanted, pyoxigraph.NamedNode(node), None)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, pyoxigraph.NamedNode))


def _clipped(text: str) -> str:
    line = " ".join(text.split())
    return clip(line, _LONGEST)
