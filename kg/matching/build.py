"""Makes what is known of how names are written of the Turtle of `ontology/matching/*.ttl`."""

from kg import vocab
from kg.matching.values import Close, Kinds, Matching, OfficeName, Script
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX, RDF


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
        kind: frozenset(n for node, n in words if one(node, LEX + "wordKind") == kind)
        for kind in ("particle", "descent", "title", "common", "common first", "tied article", "tied to")
    }
    given: dict[str, set[str]] = {}
    for group, node in named("NameGroup"):
        for form in every(node, LEX + "form"):
            given.setdefault(form, set()).add(group)

    def pairs(kind: str) -> tuple[tuple[str, str], ...]:
        return tuple(rule for _, node in named(kind) for rule in _rules(node))

    def orders(name: str) -> frozenset[str]:
        return frozenset(code for _, node in named("NameOrder") for code in every(node, LEX + name))

    vowels = frozenset(frozenset(pair) for pair in pairs("Vowels"))

    bodies = [(name, node, noun) for name, node in named("BodyKind") for noun in every(node, LEX + "noun")]
    return Matching(
        kinds=_kinds(dict(named("ClassSet")), named("CloseClasses"), named("CloseModes"), nouns("TollWord"), nouns("WithinWord"), nouns("PointingWord"), nouns("ForceWord")),
        particles=kinds["particle"],
        descent=kinds["descent"],
        tied=tuple(sorted(kinds["tied article"])),
        tied_to=kinds["tied to"],
        titles=kinds["title"],
        generations={n: g for node, n in words if (g := one(node, LEX + "generation"))},
        given={form: frozenset(groups) for form, groups in given.items()},
        apart={form: same.split()[0] for _, node in named("NameGroup") for same in every(node, LEX + "apart") for form in same.split()},
        letters=pairs("Letters"),
        joined=frozenset(form for _, node in named("NameGroup") if one(node, LEX + "joins") for form in every(node, LEX + "form")),
        scripts=tuple(_script(node, pairs("Consonants"), vowels) for _, node in named("Script")),
        family_first=orders("familyFirst"),
        family_either=orders("familyEither"),
        goes_on=orders("goesOn") | orders("twoSurnames"),
        two_surnames=orders("twoSurnames"),
        two_given=orders("twoGiven"),
        by_syllable=orders("bySyllable"),
        in_order=orders("inOrder"),
        whole_names=orders("wholeNames"),
        to_the_letter=orders("toTheLetter") | orders("twoSurnames"),
        common=kinds["common"],
        common_first=kinds["common first"],
        spelled={form: forms[0] for _, node in named("SpelledWord") if (forms := every(node, LEX + "spelled")) for form in forms},
        legal=nouns("LegalForm"),
        legal_first=frozenset(n for _, node in named("LegalForm") if one(node, LEX + "before") == "true" for n in every(node, LEX + "noun")),
        kind_words=nouns("KindWord"),
        vessel_letters=nouns("VesselLetters"),
        generic=nouns("GenericWord"),
        plain=nouns("GenericWord") | nouns("PlainWord"),
        signed=nouns("AgreementWord"),
        accords=frozenset(n for _, node in named("AgreementWord") if one(node, LEX + "alike") == "true" for n in every(node, LEX + "noun")),
        kind_of={noun: frozenset(means) for _, node in named("ClassWord") if (means := locals_of(node, LEX + "ofClass")) for noun in every(node, LEX + "noun")},
        heirs={code: _heirs(node, nodes) for node in nodes.values() if GP + "succeededBy" in node and (code := one(node, GP + "country"))},
        cabinets=nouns("Cabinet"),
        organs={noun: name for name, node, noun in bodies if one(node, LEX + "alone") == "true"},
        departments=frozenset(noun for _, node, noun in bodies if one(node, LEX + "alone") != "true"),
        charges={form: name for name, node in named("Charge") for form in every(node, LEX + "charge")},
        of_regions=nouns("RegionWord"),
        single=frozenset(vocab.local(iri) for iri, node in nodes.items() if one(node, LEX + "oneHolder") == "true"),
        offices=tuple(_office(node, noun) for _, node in named("OfficeName") for noun in every(node, LEX + "officeNoun")),
    )  # fmt: skip


def _kinds(
    sets: dict[str, Node],
    close: list[tuple[str, Node]],
    manners: list[tuple[str, Node]],
    links: frozenset[str],
    within: frozenset[str],
    pointing: frozenset[str],
    forces: frozenset[str],
) -> Kinds:
    def classes(name: str, of: str = "ofClass") -> frozenset[str]:
        node = sets.get(name, {})
        return frozenset(locals_of(node, LEX + of) if of == "ofClass" else every(node, LEX + of))

    return Kinds(
        abroad=classes("at-work-abroad"),
        named_alike=classes("named-alike"),
        by_initials=classes("by-initials"),
        one_of_state=classes("one-of-a-state"),
        of_state=classes("of-a-state"),
        official=classes("official"),
        official_sectors=classes("official", "ofSector"),
        against=classes("against", "ofSector"),
        whole=classes("whole"),
        close=tuple(
            Close(
                name=name,
                classes=frozenset(locals_of(n, LEX + "ofClass")),
                modes=frozenset(locals_of(n, LEX + "ofMode")),
            )
            for name, n in close
        ),
        manners=tuple((name, frozenset(locals_of(node, LEX + "ofMode"))) for name, node in manners),
        links=links,
        within=within,
        pointing=pointing,
        forces=forces,
        mutual=frozenset(locals_of(sets.get("mutual", {}), LEX + "ofMode")),
        hosted=frozenset(locals_of(sets.get("hosted", {}), LEX + "ofMode")),
        alone=frozenset(locals_of(sets.get("alone", {}), LEX + "ofMode")),
    )


def _heirs(node: Node, nodes: dict[str, Node]) -> frozenset[str]:
    states = (nodes[iri] for iri in every(node, GP + "succeededBy"))
    return frozenset(code for state in states if (code := one(state, GP + "country")))


def _rules(node: Node, name: str = "writes") -> tuple[tuple[str, str], ...]:
    """(written, sound) in the order given; "iya ia, tz ts" are two."""
    rules = [rule for written in every(node, LEX + name) for rule in written.split(", ")]
    return tuple((pair[0], pair[1]) for rule in rules if len(pair := rule.split()) == 2)


def _script(node: Node, common: tuple[tuple[str, str], ...], vowels: frozenset[frozenset[str]]) -> Script:
    """A script's own rules go before those that all have in common; a script of syllables has its own only."""
    syllables = one(node, LEX + "syllables") == "true"
    return Script(
        countries=tuple(sorted(every(node, LEX + "respelled"))),
        consonants=_rules(node) if syllables else (*_rules(node), *common),
        vowels=vowels | {frozenset(pair.split()) for pair in every(node, LEX + "vowels")},
        clusters=one(node, LEX + "clusters") == "true",
        syllables=syllables,
        parted=one(node, LEX + "parted") == "true",
        read=_rules(node, "read"),
        usual=_rules(node, "usual"),
    )


def _office(node: Node, noun: str) -> OfficeName:
    means = locals_of(node, LEX + "means")
    states = every(node, LEX + "of") or every(node, LEX + "notIn")
    return OfficeName(
        noun=noun, office=means[0] if means else None, of=frozenset(states), only=one(node, LEX + "onlyThere") == "true"
    )
