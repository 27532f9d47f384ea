"""What the ontology knows of how names are written, as frozen values: `ontology/matching/*.ttl`."""

from kg import vocab
from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX, RDF


class OfficeName(Value, frozen=True):
    """What a noun for an office means in some states: a relation, or nothing known (None)."""

    noun: str
    office: str | None
    of: frozenset[str]
    only: bool  # no state but these calls an office so


class Script(Value, frozen=True):
    """How names from another script are written in Latin letters; all folded."""

    countries: tuple[str, ...]
    consonants: tuple[tuple[str, str], ...]  # (written, sound), in the order they are replaced
    vowels: frozenset[frozenset[str]]  # pairs of letters that stand for one vowel
    clusters: bool  # a vowel may be written or not between two consonants: "Dbeiba", "Dabaiba"
    syllables: bool  # short words, in which vowels count as much: "Ban Ki-moon", "Pan Ki-mun"
    parted: bool  # an older spelling parts what the newer joins: "Teng Hsiao-ping", "Deng Xiaoping"
    read: tuple[
        tuple[str, str], ...
    ]  # how a spelling of other times or lands is read, "Jelzin"; "_" stands before and behind a word
    usual: tuple[tuple[str, str], ...]  # how the usual spelling is read, to be compared with that


class Close(Value, frozen=True):
    """Classes of events that are close: one event may be told as either, where one of two reports is told in such a mode."""

    name: str
    classes: frozenset[str]
    modes: frozenset[str]


class Kinds(Value, frozen=True):
    """Classes that are treated alike, by name (ontology/matching/classes.ttl)."""

    abroad: frozenset[str]  # at work in many countries
    named_alike: frozenset[str]  # of which many countries have one by the same plain name
    by_initials: frozenset[str]  # of which an acronym may be another's in another country
    one_of_state: frozenset[str]  # of which a state has one
    of_state: frozenset[str]  # which may be one of a state by what they are in charge of
    official: frozenset[str]  # a state, or what acts for it
    official_sectors: frozenset[str]
    against: frozenset[str]  # sectors of those who are against their state
    whole: frozenset[str]  # may stand for any part of their state
    close: tuple[Close, ...]
    manners: tuple[tuple[str, frozenset[str]], ...]  # sets of modes that may be told of one deed
    links: frozenset[str]  # words by which a toll is tied to the deed that follows it
    within: frozenset[str]  # words that tie a toll to the noun right behind them: "killed in an assault"
    pointing: frozenset[str]  # words before a noun that is known already: "the", "his"
    forces: frozenset[str]  # nouns that may be said of the same forces of a state
    mutual: frozenset[str]  # modes of what two do together, whoever is named first
    hosted: frozenset[str]  # modes of what is told from either end, where it was in one town
    alone: frozenset[str]  # modes of what somebody does with nobody else: who and when are enough


class Matching(Value, frozen=True, eq=False):
    """Words of names, all folded (lower case, no marks)."""

    kinds: Kinds
    particles: frozenset[str]
    descent: frozenset[str]  # particles that say whose child somebody is: "bin"
    tied: tuple[str, ...]  # articles that may end a given name: "Fazlur"
    tied_to: frozenset[str]  # the words before which they do: "rahman"
    titles: frozenset[str]  # of one or more words
    generations: dict[str, str]  # "jr" -> "junior", "ii" -> "2"
    given: dict[str, frozenset[str]]  # form of a given name -> the groups it is in
    apart: dict[
        str, str
    ]  # form of a given name -> the first of those that are one name with it where names are told apart by the letter
    letters: tuple[tuple[str, str], ...]  # (written, sound), in the order they are replaced
    joined: frozenset[str]  # "abdul": is written with or without a blank before what follows
    scripts: tuple[Script, ...]
    family_first: frozenset[str]  # countries
    family_either: frozenset[str]  # countries in which it stands first or last
    goes_on: frozenset[str]  # countries whose names are often told without their last word
    two_surnames: frozenset[str]  # countries in which a person bears two
    two_given: frozenset[str]  # countries in which two given names in a row are one
    by_syllable: frozenset[str]  # countries in which every letter of a syllable tells names apart
    in_order: frozenset[str]  # countries where the words of a name turned round are another name
    whole_names: frozenset[str]  # countries without surnames, where a part of a name is another name
    to_the_letter: frozenset[str]  # countries in which another spelling is another name
    common_first: frozenset[str]  # such surnames that stand first
    common: frozenset[str]  # surnames that countless people bear
    spelled: dict[str, str]  # word or words -> the form that is compared
    legal: frozenset[str]
    legal_first: frozenset[str]  # legal forms that stand before the name
    kind_words: frozenset[str]
    vessel_letters: frozenset[str]  # what stands before a ship's name: "hms"
    generic: frozenset[str]  # words of which names are made in every country
    plain: frozenset[str]  # and of which places, papers and agreements are
    signed: frozenset[str]  # "treaty"
    accords: frozenset[str]  # those of them that are said of one thing: "accord", "pact"
    kind_of: dict[str, frozenset[str]]  # "party" -> the classes of what has it at the end of its name
    heirs: dict[str, frozenset[str]]  # country of a former state -> countries of the states that came after it
    cabinets: frozenset[str]
    organs: dict[str, str]  # "coast guard" -> "coast-guard": a state has one
    departments: frozenset[str]  # "ministry": a state has one for each charge
    charges: dict[str, str]  # "external affairs" -> "charge-foreign"
    of_regions: frozenset[str]  # offices and bodies that a region has and a state has not
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
