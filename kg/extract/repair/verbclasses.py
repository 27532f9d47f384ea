"""The classes of words by which parses are put right, as an ontology has them."""

import re

from kg.extract.repair.verbwords import VerbWords
from kg.ontology import Ontology

_OF_TIME = ("awaited", "alongside")  # effects of conjunctions
_SOLID = ("Weapon", "Facility", "City", "Vessel", "Resource")


def verb_words_of(ontology: Ontology) -> VerbWords:
    """The words of an ontology."""
    lexicon, reference = ontology.lexicon, ontology.lexicon.reference
    people = frozenset(noun for noun, role in lexicon.role_nouns.items() if ontology.is_a(role.cls, "Actor"))
    tellers = frozenset(lemma for pos, lemma in lexicon.cues if pos == "verb")
    verbs = {lemma for pos, lemma in lexicon.lemmas if pos == "verb"}
    taking, telling = _takers(ontology)
    return VerbWords(
        of_verbs=reference.of_verbs,
        givers=reference.givers,
        granted=reference.granted,
        contacts=reference.contacts,
        orderers=reference.orderers,
        inducers=reference.inducers,
        asked=frozenset(noun for _, noun in lexicon.control.told),
        wishers=reference.wishers,
        unchanged=frozenset(verb for verb, forms in lexicon.forms.items() if verb in forms),
        unchanged_nouns=frozenset(
            verb for verb, forms in lexicon.forms.items() if verb in forms and len(forms) > 1 and verb in verbs
        ),
        handed_in=frozenset(
            lemma.removesuffix(" in")
            for frame in lexicon.frames.values()
            for pos, lemma in frame.words
            if pos == "verb" and lemma.endswith(" in") and lemma.count(" ") == 1 and "object" in frame.slots
        ),
        tellers=tellers,
        sayers=frozenset(
            w for (pos, w), cues in lexicon.cues.items() if pos == "verb" and any(w == c for c, _ in cues)
        ),
        verbs=frozenset(verbs | tellers),
        takers=taking - telling - _shown(ontology) - reference.orderers,
        doers=taking - telling - tellers - reference.orderers,
        named_deeds=frozenset(lemma for pos, lemma in lexicon.lemmas if pos == "noun") & verbs,
        deniers=reference.deniers | _told_in_gerunds(ontology),
        denials=frozenset(
            w
            for (pos, w), cues in lexicon.cues.items()
            if pos == "verb" and any(c.stance == "denying" for _, c in cues)
        ),
        shares=_shares(ontology),
        boasts=reference.boasts,
        qualities=reference.qualities,
        onward=reference.onward,
        of_nouns=reference.of_nouns,
        in_rows=reference.in_rows,
        openers=frozenset(w for w, effect in ontology.standing.conjunctions.items() if effect in _OF_TIME),
        dates=frozenset(word.lower() for kind in ("month", "weekday") for word in lexicon.timing.of(kind)),
        people=people,
        things=frozenset(
            noun for noun, role in lexicon.role_nouns.items() if any(ontology.is_a(role.cls, c) for c in _SOLID)
        ),
        plurals={f"{noun}s": noun for noun in lexicon.role_nouns if noun not in people and noun[-1:] != "s"},
        titles={short: noun for short, noun in reference.shorts.items() if " " not in noun},
        particles=_particles(ontology),
        pasts=lexicon.pasts,
        office_givers=lexicon.office_givers,
        rivals=reference.rivals,
        own_rivals=reference.own_rivals,
        results=reference.results,
        forms=_forms(verbs | tellers, ontology),
        shows={in_the_third_person(lemma): lemma for lemma in verbs | tellers},
    )


def _told_in_gerunds(ontology: Ontology) -> frozenset[str]:
    """Verbs that tell of a deed in -ing: "denied *supplying* arms"."""
    return frozenset(
        lemma
        for (pos, lemma), cues in ontology.lexicon.cues.items()
        if pos == "verb" and any("gerund" in cue.takes and whole == lemma for whole, cue in cues)
    )


def _shares(ontology: Ontology) -> frozenset[str]:
    """Nouns for somebody's part in a deed, which is told behind "in"."""
    return frozenset(
        lemma
        for (pos, lemma), governors in ontology.standing.governors.items()
        if pos == "noun" and any("implied" in each.effects and "in" in each.reach for each in governors)
    )


def _shown(ontology: Ontology) -> frozenset[str]:
    """Verbs by which a deed is seen or shown: "saw troops *crossing* the river"."""
    return frozenset(
        whole
        for (pos, _), cues in ontology.lexicon.cues.items()
        for whole, cue in cues
        if pos == "verb" and cue.attitude in ("showing", "perceiving", "seeming")
    )


def _takers(ontology: Ontology) -> tuple[frozenset[str], frozenset[str]]:
    """Verbs that have an object in one of their senses, and those that have a clause in one."""
    taking, telling = set[str](), set[str]()
    for frame in ontology.lexicon.frames.values():
        clause = any(slot in frame.slots for slot in ("clause", "infinitive", "clauseSubject"))
        for pos, lemma in frame.words:
            if pos == "verb" and clause:
                telling.add(lemma.partition(" ")[0])
            elif pos == "verb" and "object" in frame.slots and frame.evokes is not None:
                taking.add(lemma)
    return frozenset(taking), frozenset(telling)


def _particles(ontology: Ontology) -> dict[str, frozenset[str]]:
    """By particle the verbs that with it do something to somebody: "hand over", "cordon off"."""
    found: dict[str, set[str]] = {}
    for frame in ontology.lexicon.frames.values():
        for pos, lemma in frame.words:
            verb, _, particle = lemma.partition(" ")
            if pos == "verb" and particle in ontology.lexicon.reference.particles and "object" in frame.slots:
                found.setdefault(particle, set()).add(verb)
    return {particle: frozenset(verbs) for particle, verbs in found.items()}


def in_the_third_person(verb: str) -> str:
    """What somebody does: "documents", "relies", "pushes"."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def _forms(verbs: set[str], ontology: Ontology) -> dict[str, str]:
    """Regular forms in -ed and -ing, and in -es of verbs in -e; "staged" is of "stage", "hopes" of "hope", though one may hop."""
    regular = sorted(verbs - ontology.lexicon.forms.keys(), key=lambda verb: verb.endswith("e"))
    found: dict[str, str] = {}
    for verb in regular:
        stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
        past = f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else f"{stem}ed"
        if not verb.endswith("e") and past in found:
            del found[past]  # "fulfilled": of "fulfil" or of "fulfill", which the parser may as well tell
            continue
        found |= {past.replace("eeed", "eed"): verb, f"{stem}ing": verb}
        if verb.endswith("e"):
            found[f"{verb}s"] = verb
        if re.search(r"[^aeiou][aeiou][bdfglmnprt]$|[^aeiou]ui[tz]$", verb):
            found |= {f"{verb}{verb[-1]}ed": verb, f"{verb}{verb[-1]}ing": verb}
    return found
