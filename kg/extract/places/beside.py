"""What the words between two names of places say of them: that one lies in the other, or belongs to it."""

from kg.extract.frames.find import Sentences
from kg.extract.places.spot import Spot

Stretch = tuple[int, int]  # the first and the last token of a name


def joined(sent: Sentences, inner: Stretch, outer: Stretch) -> bool:
    """ "Tripoli, Lebanon", "Tripoli in Lebanon", "Victoria, the capital of the Seychelles", "Tripoli, Lebanon's second city"."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    if not 0 < outer[0] - inner[1] - 1 <= 9 or tree.sentence[inner[0]] != tree.sentence[outer[0]]:
        return False
    between = tree.lower[inner[1] + 1 : outer[0]]
    known = sent.phrases.name_at(inner[0])
    if known is not None and known.thing.cls == "State" and _listed(sent, inner, outer):
        return False  # "Canada, Mexico and Brazil"
    if between == [","] and _opens_before_subject(sent, inner[1], outer[1]):
        return False
    if [w for w in between if w not in lexicon.compass and w not in (",", "the", "-")] in (["in"], ["("], []):
        return True
    words = [word for word in between if word != ","]
    if words[:1] == ["in"] and len(words) <= 3 and words[-1] in ("'s", "’s"):
        return True
    nouns = lexicon.place_nouns | lexicon.seat_nouns
    return between[0] in (",", "in") and ("of" in between or between[-1] == "in") and bool(nouns & set(between))


def located(sent: Sentences, spot: Spot, markers: frozenset[str]) -> bool:
    """Whether a name stands where a place does: behind one of the markers or, of a town, behind "at".

    So does a name in "the port of *X*", "outskirts of *X*", "north of *X*", "the road from *X* to *Y*", "the highway between *X* and *Y*".
    """
    tree, lexicon = sent.tree, sent.ontology.lexicon
    place = spot.last
    if sent.slots.stands_after(place, markers) or (spot.place.cls == "City" and _is_at(sent, place)):
        return True
    while tree.dep[place] == "conj" and tree.head[place] < place:
        place = tree.head[place]
    prep = tree.head[place]
    if tree.dep[place] != "pobj":
        return False
    upper, word = tree.head[prep], tree.lower[prep]
    unread = sent.phrases.at(place).cls in ("Person", "Thing")  # a name that the model knows nothing of
    out = word == "of" and tree.lower[prep - 1] == "out" and unread
    if spot.place.cls == "City" and (word == "over" or out):
        return True  # "shot down a jet over *Saraqib*", "drove the army out of *Lalibela*"
    if word == "of":
        nouns = lexicon.place_nouns | lexicon.seat_nouns | lexicon.compass
        return bool({tree.lemma[upper], tree.lower[upper]} & nouns) or is_site(sent, upper)
    if word == "between" and tree.pos[upper] == "VERB":  # "was blown up between *Landi Kotal* and Torkham"
        return spot.place.cls == "City" and sent.phrases.at(place).actor is None
    role = sent.phrases.role_of(upper) if word in ("between", "from", "to") else None
    return role is not None and role[0] == "Facility"


def is_site(sent: Sentences, noun: int) -> bool:
    """Whether a noun is a building or a site, which is of the town behind it: "the *airport* of Tessalit"."""
    role = sent.phrases.role_of(noun)
    return role is not None and role[0] == "Facility" and sent.tree.pos[noun] == "NOUN"


def _is_at(sent: Sentences, town: int) -> bool:
    """Whether something is at a town: "stopped at *Palanca*", but "fired rockets at *Ashkelon*"."""
    if not sent.slots.stands_after(town, frozenset(["at"])):
        return False
    tree, index = sent.tree, sent.ontology.lexicon.index
    if tree.words[tree.head[town] - 1] == ",":
        return True  # "held exercises on its border, at *Tumeremo*"
    verb = tree.head[tree.head[town]]
    if tree.pos[verb] == "NOUN":  # "fired *rockets* at"
        verb = tree.head[verb]
    own = ("verb", tree.lemma[verb])  # not "hit out at"
    return not any("recipient" in frame.slots.get("at", ()) and own in frame.words for frame in index.get(own, ()))


def _listed(sent: Sentences, inner: Stretch, outer: Stretch) -> bool:
    """Whether the parser coordinates two names."""
    tree = sent.tree
    return any(tree.dep[n] == "conj" and inner[0] <= tree.head[n] <= inner[1] for n in range(outer[0], outer[1] + 1))


def _opens_before_subject(sent: Sentences, inner: int, outer: int) -> bool:
    """Whether a place opens a clause and what stands behind the comma is its subject: "In *Nairobi*, *Ethiopia* signed a deal"."""
    tree = sent.tree
    return tree.dep[inner] == "pobj" and tree.dep[outer] in ("nsubj", "nsubjpass") and tree.head[outer] > outer


def owns(sent: Sentences, owner: Stretch, thing: Stretch) -> bool:
    """ "Nigeria's Kaduna State", "Lebanon's second city, Tripoli"."""
    tree = sent.tree
    between = range(owner[1] + 1, thing[0])
    if len(between) > 4 or tree.lower[owner[1] + 1] not in ("'s", "’s", "'"):
        return False
    return all(
        tree.pos[n] in ("ADJ", "PUNCT", "PROPN") or tree.lemma[n] in sent.ontology.lexicon.place_nouns
        for n in between[1:]
    )
