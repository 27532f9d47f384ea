"""What a name is said to be: a region, a town or a building, by the words beside it, and where a building without a place of its own is."""

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.places.called import has_own_name, kind_behind
from kg.extract.places.option import Option
from kg.extract.places.options import Atlas


def by_town(atlas: Atlas, text: str, kind: str) -> tuple[Option, ...]:
    """A building or district that no list has is where the town is that it is called by: "*Hodeidah* airport", "*Nad Ali* district"."""
    words = text.split()
    nouns = 1  # and the nouns before it: "Torkham *border crossing*", but no "Bab" in "Bab al-Tabbaneh district"
    while nouns < len(words) - 1 and words[-nouns - 1].isalpha() and words[-nouns - 1].islower():
        nouns += 1
    for end in range(len(words) - 1, len(words) - nouns - 1, -1):
        towns = [o for o in atlas.options(" ".join(words[:end]), False) if o.cls in ("City", "Region")]
        if towns:
            return tuple(replace(each, iri=None, name=text, cls=kind, geonames=None) for each in towns)
    return ()


def kind_of(sent: Sentences, first: int, last: int) -> str | None:
    """What words beside a name say it is: "the *state* of Victoria", "Sumy *Oblast*", "Evin *prison*"; None for nothing."""
    tree, classes = sent.tree, sent.ontology.roles["place"].classes
    before = first - 2 if first > 1 and tree.lower[first - 1] == "of" else first - 1
    after = last if last > first else last + 1
    for token in (after, before):
        noun = 0 <= token < len(tree.words) and (tree.pos[token] in ("NOUN", "PROPN") or first < token == last)
        if noun and not (first <= token < last):
            role = sent.phrases.role_of(token)
            if token < first and (
                tree.lemma[token] not in sent.ontology.lexicon.place_nouns or has_own_name(sent, token)
            ):
                continue  # "south-east of Khartoum", "the Hawl Wadag district of Mogadishu"
            of = token + 1 < len(tree.words) and tree.lower[token + 1] == "of"  # "the Kolkata suburb of Metiabruz"
            whole = (
                role is not None and role[0] == "Region" and tree.lemma[token] not in sent.ontology.lexicon.seat_nouns
            )
            apart = token == last + 1 and (tree.head[last] != token or (of and not whole))
            if role and token < first and role[0] in ("State", "Country", "Government"):  # "the state of Victoria"
                return "Region"
            if role and role[0] in classes and not apart:
                return role[0]
            if first < token == last and tree.lower[token] in sent.ontology.lexicon.named_regions:
                return "Region"  # "the Poonch sector"
    return kind_behind(sent, last)


def is_governed(sent: Sentences, first: int) -> bool:
    """ "The governor of Cordoba"."""
    tree = sent.tree
    return first > 1 and tree.lower[first - 1] == "of" and tree.lemma[first - 2] in sent.ontology.lexicon.region_heads
