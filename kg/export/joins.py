"""Why reports were taken for one event, and articles for one text, as RDF triples."""

from collections.abc import Iterator

from kg import ids
from kg.export.names import article_iri, evidence_iri
from kg.export.terms import Triple, decimal, ref, text
from kg.model import Copy, EventNode
from kg.vocab import GP, PROV, RDF


def merge_triples(event: EventNode, base: str) -> Iterator[Triple]:
    """A gp:Merge for each two reports that were joined: both pieces of evidence, the reasons, what they weigh together."""
    for merge in event.merges:
        iri = f"{base}merge-{ids.digest((merge.left, merge.right))}"
        yield (event.iri, GP + "merge", ref(iri))
        yield (iri, RDF + "type", ref(GP + "Merge"))
        yield from ((iri, PROV + "wasDerivedFrom", ref(evidence_iri(key, base))) for key in (merge.left, merge.right))
        yield from ((iri, GP + "reason", text(reason)) for reason in merge.reasons)
        yield (iri, GP + "score", decimal(merge.score))


def copied(copy: Copy, base: str) -> Iterator[Triple]:
    """gp:copyOf from a near-identical article to the one that counts as its source."""
    iri = article_iri(copy.article, base)
    yield (iri, GP + "copyOf", ref(article_iri(copy.of, base)))
    yield (iri, GP + "copied", decimal(copy.shared))
