"""What was merged and why: every name of an entity, and every comparison of two things."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import isinf

from kg.model import Compared, Comparison, Merge, Naming, Record
from kg.ontology import Ontology
from kg.resolve.judge import Judgement
from kg.resolve.names import is_named, shares_word
from kg.resolve.unit import Gathered
from kg.resolve.units import most_said, placer
from kg.resolve.walk import mentions_of

Named = tuple[str, str, str, str]  # IRI, words of a mention, its label, and why it means this

SENTENCES = 2  # of each side of a doubtful pair
LONGEST = 5  # words of a mention that is shown as a name
_ORDER = ("same", "unsure", "different")


def merges_of(
    gathered: Gathered, found: Sequence[Judgement], own: Mapping[str, str], iri_of: Mapping[str, str],
    label_of: Mapping[str, str], records: Iterable[Record], named: Mapping[Named, Sequence[str]], ontology: Ontology,
) -> tuple[Merge, ...]:  # fmt: skip
    """Names sorted by entity, then comparisons by verdict and sides.

    `own` gives the IRI that each unit would have alone, `iri_of` the one that it has; `named` says by what words and why which
    articles name what. Sentences go with doubtful pairs only.
    """
    doubtful = {key for each in found if each.verdict == "unsure" for key in (each.left, each.right)}
    units = {unit.key: unit for unit in gathered.units}
    told_in = {article for key in doubtful for article in units[key].articles}
    said = _sentences(gathered, (each for each in records if each.article in told_in), doubtful, ontology)

    def side(key: str, told: bool) -> Compared:
        unit = units[key]
        return Compared(
            iri=own[key], entity=iri_of[key], label=most_said(unit.labels), cls=most_said(unit.classes), country=unit.country,
            articles=tuple(sorted(unit.articles)), sentences=tuple(said.get(key, ())) if told else (),
        )  # fmt: skip

    pairs = [
        _comparison(each, iri_of, side(each.left, each.verdict == "unsure"), side(each.right, each.verdict == "unsure"))
        for each in found
    ]
    pairs.sort(
        key=lambda pair: (_ORDER.index(pair.verdict), pair.left.label, pair.right.label, pair.left.iri, pair.right.iri)
    )
    return (*_names(named, label_of, ontology), *pairs)


def _comparison(each: Judgement, iri_of: Mapping[str, str], left: Compared, right: Compared) -> Comparison:
    return Comparison(
        verdict=each.verdict,
        score=None if isinf(each.score) else each.score,
        together=iri_of[each.left] == iri_of[each.right],
        reasons=each.reasons,
        left=left,
        right=right,
    )


def _names(named: Mapping[Named, Sequence[str]], label_of: Mapping[str, str], ontology: Ontology) -> list[Naming]:
    """One for each form of words by which articles name an entity, and for each reason."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for (iri, text, label, reason), articles in named.items():
        found.setdefault((iri, _form(text, label, iri, ontology), reason), []).extend(articles)
    return [
        Naming(entity=key[0], label=label_of[key[0]], name=key[1], articles=_each_once(found[key]), reason=key[2])
        for key in sorted(found)
    ]


def _each_once(articles: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(articles))) if len(articles) > 1 else tuple(articles)


def _form(text: str, label: str, iri: str, ontology: Ontology) -> str:
    """The words of a mention where they are a short name of the thing, else its label: a pronoun is no name."""
    words = text.removeprefix("the ").removeprefix("The ")
    known = ontology.authorities.get(iri)
    names = (*known.names, *known.hidden, *known.metonyms, *known.demonyms) if known else ()
    is_name = words in names or (is_named(words) and shares_word(words, label))
    return words if is_name and len(words.split()) <= LONGEST else label


def _sentences(
    gathered: Gathered, records: Iterable[Record], wanted: set[str], ontology: Ontology
) -> dict[str, list[str]]:
    """The first sentences in which a unit is mentioned, by unit; records come sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    place = placer(ontology)
    open_in: dict[str, set[str]] = {}  # article -> units of which it may still tell a sentence
    for record in records if wanted else ():
        of = gathered.of.get(record.article, {})
        if record.article not in open_in:
            open_in[record.article] = {key for key, _ in of.values() if key in wanted}
        here = open_in[record.article]
        if not here:
            continue
        quote = ""
        for mention in mentions_of(record):
            key = of.get(place(mention), ("", ""))[0]
            if key not in here:
                continue
            quote = quote or " ".join(record.evidence.quote.split())
            if len(found[key]) < SENTENCES and quote not in found[key]:
                found[key].append(quote)
            if len(found[key]) == SENTENCES:
                here.discard(key)
    return found
