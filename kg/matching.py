"""What the ontology knows of how names are written, as frozen values: `ontology/matching/*.ttl`."""

from kg import vocab
from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import LEX, RDF


class OfficeName(Value, frozen=True):
    """What a noun for an office means in some states: a relation, or nothing known (None)."""

    noun: str
    office: str | None
    of: frozenset[str]


class Matching(Value, frozen=True):
    """Words of names, all folded (lower case, no marks)."""

    particles: frozenset[str]
    titles: frozenset[str]  # of one or more words
    generations: dict[str, str]  # "jr" -> "junior", "ii" -> "2"
    given: dict[str, frozenset[str]]  # form of a given name -> the groups it is in
    letters: tuple[tuple[str, str], ...]  # (written, sound), in the order they are replaced
    consonants: tuple[
        tuple[str, str], ...
    ]  # (written, sound) in names from other scripts, in the order they are replaced
    vowels: frozenset[frozenset[str]]  # pairs of letters that stand for one vowel in names from other scripts
    respelled: frozenset[str]  # countries whose names come from another script
    family_first: frozenset[str]  # countries
    spelled: dict[str, str]  # word or words -> the form that is compared
    legal: frozenset[str]
    kind_words: frozenset[str]
    cabinets: frozenset[str]
    organs: dict[str, str]  # "coast guard" -> "coast-guard": a state has one
    departments: frozenset[str]  # "ministry": a state has one for each charge
    charges: dict[str, str]  # "external affairs" -> "charge-foreign"
    single: frozenset[str]  # offices that one person holds at a time
    offices: tuple[OfficeName, ...]


def build_matching(nodes: dict[str, Node]) -> Matching:
    """The matching knowledge of all nodes read from Turtle."""
    of_type: dict[str, list[str]] = {}
    for iri in sorted(nodes):
        for kind in every(nodes[iri], RDF + "type"):
            of_type.setdefault(kind, []).append(iri)

    def named(kind: str) -> list[tuple[str, Node]]:
        return [(vocab.local(iri), nodes[iri]) for iri in of_type.get(LEX + kind, ())]

    def nouns(kind: str) -> frozenset[str]:
        return frozenset(noun for _, node in named(kind) for noun in every(node, LEX + "noun"))

    words = [(node, noun) for _, node in named("NameWord") for noun in every(node, LEX + "noun")]
    kinds = {
        kind: frozenset(n for node, n in words if one(node, LEX + "wordKind") == kind) for kind in ("particle", "title")
    }
    given: dict[str, set[str]] = {}
    for group, node in named("NameGroup"):
        for form in every(node, LEX + "form"):
            given.setdefault(form, set()).add(group)

    def pairs(kind: str) -> tuple[tuple[str, str], ...]:
        rules = [
            rule for _, node in named(kind) for written in every(node, LEX + "writes") for rule in written.split(", ")
        ]
        return tuple((pair[0], pair[1]) for rule in rules if len(pair := rule.split()) == 2)

    bodies = [(name, node, noun) for name, node in named("BodyKind") for noun in every(node, LEX + "noun")]
    return Matching(
        particles=kinds["particle"],
        titles=kinds["title"],
        generations={n: g for node, n in words if (g := one(node, LEX + "generation"))},
        given={form: frozenset(groups) for form, groups in given.items()},
        letters=pairs("Letters"),
        consonants=pairs("Consonants"),
        vowels=frozenset(frozenset(pair) for pair in pairs("Vowels")),
        respelled=frozenset(code for _, node in named("Script") for code in every(node, LEX + "respelled")),
        family_first=frozenset(code for _, node in named("NameOrder") for code in every(node, LEX + "familyFirst")),
        spelled={form: forms[0] for _, node in named("SpelledWord") if (forms := every(node, LEX + "spelled")) for form in forms},
        legal=nouns("LegalForm"),
        kind_words=nouns("KindWord"),
        cabinets=nouns("Cabinet"),
        organs={noun: name for name, node, noun in bodies if one(node, LEX + "alone") == "true"},
        departments=frozenset(noun for _, node, noun in bodies if one(node, LEX + "alone") != "true"),
        charges={form: name for name, node in named("Charge") for form in every(node, LEX + "charge")},
        single=frozenset(vocab.local(iri) for iri, node in nodes.items() if one(node, LEX + "oneHolder") == "true"),
        offices=tuple(_office(node, noun) for _, node in named("OfficeName") for noun in every(node, LEX + "officeNoun")),
    )  # fmt: skip


def _office(node: Node, noun: str) -> OfficeName:
    means = locals_of(node, LEX + "means")
    states = every(node, LEX + "of") or every(node, LEX + "notIn")
    return OfficeName(noun=noun, office=means[0] if means else None, of=frozenset(states))
