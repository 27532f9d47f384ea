"""Which stretches of a text name a place, whatever place it is."""

from collections.abc import Iterator

from kg.extract.frames.find import Sentences
from kg.extract.places.beside import is_site
from kg.extract.places.called import described, is_struck, with_noun
from kg.gazetteer import Gazetteer

_LONGEST = 5  # words between the two of a name
_BIG = 100_000  # inhabitants from which a name that nothing else shows to be a place is taken for a city
_TOWN = 20_000  # inhabitants from which what is attacked under a town's name is the town
_MODEL = ("GPE", "LOC", "FAC")
_ELSE = (
    "GPE",
    "LOC",
    "FAC",
    "DATE",
    "TIME",
    "MONEY",
    "LAW",
    "EVENT",
    "WORK_OF_ART",
)  # looked at elsewhere, or no places
_LOCATIVE = frozenset(("to", "from", "into", "towards", "toward", "through", "via", "past", "between"))
_OTHER = ("PERSON", "ORG", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT", "NORP")


def stretches(sent: Sentences, world: Gazetteer) -> list[tuple[int, int, bool]]:
    """(first, last, whether an authority has it by that name) of what may name a place, in text order, none overlapping."""
    found: list[tuple[int, int, bool]] = []
    named = [*_all(sent), *_listed(sent, world), *described(sent), *with_noun(sent)]
    whole = (part for each in named for part in _parts(sent, *each, world))
    for first, last, known in sorted(whole, key=lambda each: (each[0], -each[1], not each[2])):
        if (not found or first > found[-1][1]) and not _part_of_other(sent, first, last, known):
            found.append((first, last, known))
    return found


def _all(sent: Sentences) -> Iterator[tuple[int, int, bool]]:
    tree = sent.tree
    for match in sent.phrases.matches:
        if match.kind in ("name", "hidden") and match.thing.cls in sent.ontology.roles["place"].classes:
            yield match.first, _with_kind(sent, match.last), True
        elif match.kind == "metonym" and match.first == match.last:
            yield match.first, match.last, True
    for first, end, label in tree.ents:
        if label in _MODEL:
            while first < end - 1 and tree.lower[first] in ("the", "a", "an"):
                first += 1
            last = end - 1
            while (last > first and not tree.words[last][-1].isalnum()) or tree.lower[last] in ("'s", "’s"):
                last -= 1
            people = first == last and (of := sent.phrases.name_at(first)) and of.kind in ("demonym", "people")
            if tree.words[first][0].isupper() and last >= first and not people:
                yield first, _with_kind(sent, last), False


def _parts(sent: Sentences, first: int, last: int, known: bool, world: Gazetteer) -> Iterator[tuple[int, int, bool]]:
    """A stretch in its parts where it is two names: "San Jose, California", "Kobani and Qamishli"."""
    tree = sent.tree
    cuts = [n for n in range(first + 1, last) if tree.lower[n] == "," or (tree.lower[n] == "and" and not known)]
    if not cuts or (tree.lower[cuts[0]] == "and" and not world.named(tree.span_text(first, cuts[0] - 1))):
        yield first, last, known
        return
    yield first, cuts[0] - 1, known
    yield cuts[0] + 1, last, known


def _listed(sent: Sentences, world: Gazetteer) -> Iterator[tuple[int, int, bool]]:
    """Capitalised names that the gazetteer has: behind a preposition of place, beside a name of their country, or large."""
    tree = sent.tree
    for first, last in (*_capitalised(sent), *_spanning(sent, world)):
        model = next((label for start, end, label in tree.ents if start <= last < end), None)
        if model in _ELSE or not (found := world.named(tree.span_text(first, last))):
            continue
        near = tree.sentence[last]
        here = {m.thing.country for m in sent.phrases.matches if tree.sentence[m.first] == near}
        home = any(place.country in here for place in found)
        big = tree.dep[last] in ("dobj", "conj", "appos") and max(place.population for place in found) >= _BIG
        acts = "subj" in tree.dep[last] or tree.dep[last] in ("appos", "compound", "poss", "nmod", "agent")
        struck = model != "PERSON" and max(place.population for place in found) >= _TOWN and is_struck(sent, last)
        if _is_where(sent, last) or (home and not acts) or (big and model is None) or struck:
            yield first, last, True


def _is_where(sent: Sentences, token: int) -> bool:
    """Whether a name stands where a place stands: "in X", "the port of X", "X, a town", "Axum, X and Shire"."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    nouns = lexicon.place_nouns | lexicon.seat_nouns
    above = tree.head[token]
    if tree.dep[token] == "pobj" and tree.lower[above] == "of":
        noun = tree.head[above]
        return tree.lemma[noun] in nouns or tree.lower[noun] in nouns or is_site(sent, noun)
    if tree.dep[token] == "pobj" and tree.lower[above] in _LOCATIVE | sent.ontology.roles["place"].markers:
        return True
    below = [c for c in tree.children[token] if tree.dep[c] in ("appos", "conj")]
    if any(tree.lemma[c] in nouns if tree.dep[c] == "appos" else _is_named_place(sent, c) for c in below):
        return True
    return tree.dep[token] == "conj" and (_is_named_place(sent, above) or _is_where(sent, above))


def _is_named_place(sent: Sentences, token: int) -> bool:
    return any(start <= token < end and label == "GPE" for start, end, label in sent.tree.ents)


def _capitalised(sent: Sentences) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that are no known name and do not begin a sentence, unless the parser calls them names."""
    tree = sent.tree
    first = last = -1
    for token in [token for token, word in enumerate(tree.words) if word[0].isupper()]:
        if sent.phrases.name_at(token) is not None:
            continue
        opens = token == tree.sentences[tree.sentence[token]][0]
        if tree.pos[token] == "PROPN" or (tree.pos[token] in ("ADV", "ADJ", "NOUN", "X") and not opens):
            if token != last + 1 and last >= 0:
                yield first, last
            first, last = (first if last >= 0 and token == last + 1 else token), token
    if last >= 0:
        yield first, last


def _spanning(sent: Sentences, world: Gazetteer) -> Iterator[tuple[int, int]]:
    """Capitalised words with short ones or hyphens between that are the name of a place: "Mocimboa *da* Praia", "Faya-Largeau"."""
    words = sent.tree.words
    for first, one in enumerate(words[:-2]):
        if not one[0].isupper():
            continue
        last = first + 1
        while last < min(first + _LONGEST, len(words)) and (
            words[last] == "-" or (len(words[last]) <= 3 and words[last].islower())
        ):
            last += 1
        if first + 1 < last < len(words) and words[last][0].isupper() and world.named(sent.tree.span_text(first, last)):
            yield first, last


def _with_kind(sent: Sentences, last: int) -> int:
    """The last token with the noun behind it that says what the place is: "Evin *prison*", "Sumy *Oblast*"."""
    tree = sent.tree
    of = last + 2 < len(tree.words) and tree.lower[last + 2] == "of"  # "the Danube port of Izmail"
    if (
        last + 1 < len(tree.words)
        and tree.pos[last + 1] in ("NOUN", "PROPN")
        and tree.head[last] == last + 1
        and not of
    ):
        role = sent.phrases.role_of(last + 1)
        if (role and role[0] == "Facility") or (
            tree.words[last + 1][0].isupper() and role and role[0] in sent.ontology.roles["place"].classes
        ):
            return last + 1
    return last


def _part_of_other(sent: Sentences, first: int, last: int, known: bool) -> bool:
    """Whether the name is a part of a person's, a treaty's or a body's: "Sydney Sweeney", "the Geneva Conventions"."""
    tree = sent.tree
    for start, end, label in tree.ents:
        if not (label in _OTHER and start <= first and last < end):
            continue
        longer = (start, end - 1) != (first, last) and any(
            tree.words[n][0].isupper() for n in range(start, end) if not first <= n <= last
        )
        if known and label == "ORG" and tree.lower[first - 1] == "in":
            continue  # "Yangtse in *Arunachal Pradesh*"
        if longer or (label == "PERSON" and not known):
            return True
    above = tree.head[last]
    if above > last and tree.dep[last] == "compound":
        role = sent.phrases.role_of(above)
        if role is not None and role[0] in ("Agreement", "Document"):  # "the Paris agreement"
            return True
        if tree.pos[above] == "PROPN" and tree.words[above][0].isupper():
            return not (role and role[0] in sent.ontology.roles["place"].classes)
    for child in tree.children[last]:  # "Austin, the defence secretary"
        if (
            tree.dep[child] == "appos"
            and (role := sent.phrases.role_of(child))
            and role[0] == "Person"
            and tree.pos[child] == "NOUN"
        ):
            return True
    return _in_longer_name(sent, first)


def _in_longer_name(sent: Sentences, first: int) -> bool:
    """Whether a capitalised name goes on to it: "University of Idaho", "Boris Paris"."""
    tree = sent.tree
    match = sent.phrases.name_at(first)
    if match is not None and first > match.first and tree.words[first - 1] == ",":
        return False
    if match is not None and (match.first < first or match.thing.cls not in sent.ontology.roles["place"].classes):
        return match.kind != "metonym"
    if (
        first > 0
        and tree.pos[first - 1] == "PROPN"
        and tree.dep[first - 1] == "compound"
        and tree.head[first - 1] == first
    ):
        return tree.words[first - 1][0].isupper() and sent.phrases.role_of(first - 1) is None
    if first > 1 and tree.lower[first - 1] == "of" and tree.pos[first - 2] == "PROPN":
        role = sent.phrases.role_of(first - 2)
        return (
            tree.words[first - 2][0].isupper()
            and role is not None
            and role[0] not in sent.ontology.roles["place"].classes | {"Person"}
        )
    return False
