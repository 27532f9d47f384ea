"""Names that the words beside them show to be places, whether or not a list has them: "the town of X", "the X district", "X, a village"."""

from collections.abc import Iterator

from kg.extract.frames.find import Sentences, classes_of
from kg.extract.tree import Tree

_WHERE = ("at", "near", "outside", "around", "in", "from", "into", "towards")
_BOUND = ("compound", "nmod", "amod")


def is_struck(sent: Sentences, token: int) -> bool:
    """Whether a word of force has it for its object: "shelled El Fasher", "the siege of El Fasher", "El Fasher was bombed"."""
    tree, above = sent.tree, sent.tree.head[token]
    if tree.dep[token] == "pobj" and tree.lower[above] in ("on", "of"):
        above = tree.head[above]
    elif tree.dep[token] not in ("dobj", "nsubjpass"):
        return False
    known = sent.ontology.events
    events = [known[cls] for cls in classes_of(sent, above) if cls in known]
    return any(event.conflict and event.deeds and not event.bloodless for event in events)


def with_noun(sent: Sentences) -> Iterator[tuple[int, int, bool]]:
    """Names before a noun for what they are: "the *Torkham* border crossing", "the *Nad Ali* district", "the *Naf* river"."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    articles, nouns, held = lexicon.reference.hyphened_articles, lexicon.named_kinds, lexicon.held_sites
    for last, lemma in enumerate(tree.lemma):
        if (lemma not in nouns and tree.lower[last] not in nouns) or tree.lower[last] != tree.words[last]:
            continue
        if lemma in held and not _is_there(tree, last):
            continue
        first = last
        while first > 0 and (
            (tree.head[first - 1] in range(first, last + 1) and tree.dep[first - 1] in _BOUND)
            or (tree.words[first - 1] == "-" and tree.dep[first - 1] == "punct" and first > 1)
        ):
            first -= 1
        own = tree.words[first][0].isupper() or (tree.lower[first] in articles and tree.words[first + 1] == "-")
        behind = first > 0 and tree.words[first - 1] == "-"  # the end of a longer word: "Iraqi-*Turkish border*"
        if own and not behind and first < last and sent.phrases.name_at(first) is None:
            yield first, last, True


def _is_there(tree: Tree, site: int) -> bool:
    """Whether something is in or at what a noun says: "*in* the Nur Shams camp", "*near* Halane camp"."""
    return tree.dep[site] == "pobj" and tree.lower[tree.head[site]] in _WHERE


def described(sent: Sentences) -> Iterator[tuple[int, int, bool]]:
    """Names that no list has, but that the text says are towns or regions: "the village of *Sotk*", "*Bulo Marer*, 130 km west of"."""
    for first, last in _runs(sent):
        if sent.phrases.name_at(first) is None and (_is_called(sent, first) or _is_told_apart(sent, last)):
            yield first, last, True


def _runs(sent: Sentences) -> Iterator[tuple[int, int]]:
    """Capitalised words in a row, with the articles and hyphens inside an Arabic name: "Maarat al-Numan", "al-Bab"."""
    words, at, articles = sent.tree.words, 0, sent.ontology.lexicon.reference.hyphened_articles
    while at < len(words):
        first = at
        while at < len(words) and (
            words[at][0].isupper()
            or (words[at].lower() in articles and words[at + 1 : at + 2] == ["-"])
            or (words[at] == "-" and at > first and words[at - 1].lower() in articles)
        ):
            at += 1
        if at > first:
            yield first, at - 1
        at += 1


def _is_called(sent: Sentences, first: int) -> bool:
    """Whether a noun for a kind of place stands before "of" and a name: "the *town of* Kolofata"."""
    tree = sent.tree
    noun = first - 2
    if noun < 0 or tree.lower[first - 1] != "of":
        return False
    nouns = sent.ontology.lexicon.place_nouns | sent.ontology.lexicon.seat_nouns
    role = sent.phrases.role_of(
        noun
    )  # "the Kolkata *suburb* of Metiabruz", but "the Hawl Wadag *district* of Mogadishu"
    region = role is not None and role[0] == "Region" and tree.lower[noun] not in sent.ontology.lexicon.seat_nouns
    return tree.lower[noun] in nouns and not (region and has_own_name(sent, noun))


def has_own_name(sent: Sentences, noun: int) -> bool:
    """Whether a name that tells no people stands before a noun: "the *Hawl Wadag* district", but "the Armenian district"."""
    if noun < 1 or not sent.tree.words[noun - 1][0].isupper() or sent.tree.head[noun - 1] != noun:
        return False
    match = sent.phrases.name_at(noun - 1)
    return match is None or match.kind not in ("demonym", "people")


def _is_told_apart(sent: Sentences, last: int) -> bool:
    """Whether words behind a name say that it is a place: "Bulo Marer, *130 km south-west of*", "raided Solhan, *in* Yagha"."""
    return is_told(sent, last) and sent.tree.dep[last] in ("pobj", "dobj", "conj", "nsubj", "nsubjpass")


def is_told(sent: Sentences, last: int) -> bool:
    """Whether the words behind a name say that it is a place, or in what it lies."""
    return kind_behind(sent, last) is not None or goes_on_in(sent, last)


def goes_on_in(sent: Sentences, last: int) -> bool:
    """Whether ", in" and a name stand behind a name that is attacked or that something is at: "at *Molkino*, in Russia's"."""
    tree = sent.tree
    if tree.lower[last + 1 : last + 3] != [",", "in"] or last + 4 >= len(tree.words):
        return False
    name = any(tree.words[n][0].isupper() and tree.pos[n] == "PROPN" for n in (last + 3, last + 4))
    at = tree.dep[last] == "pobj" and tree.lower[tree.head[last]] in _WHERE
    return name and (at or is_struck(sent, last))


def kind_behind(sent: Sentences, last: int) -> str | None:
    """The class of place that an apposition says a name is: "Kupwara, *a district* near the border"; None where none does."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    if last + 2 >= len(tree.words) or tree.words[last + 1] != ",":
        return None
    rest = range(last + 2, min(last + 9, len(tree.words)))
    if tree.pos[last + 2] == "NUM":  # "X, 130 km south-west of Y"
        near = [tree.lower[n] for n in rest[1:]]
        far = any(tree.lower[n] in lexicon.counting.units for n in rest[1:2])
        return "City" if far and {"of", "from"} & set(near) else None
    if tree.lower[last + 2] in lexicon.compass and tree.lower[last + 3 : last + 4] == ["of"]:
        return "City"  # "Tal Afar, west of Mosul"
    if tree.lower[last + 2] not in ("a", "an", "the"):
        return None
    noun = next((n for n in rest if tree.pos[n] == "NOUN" and tree.dep[n] != "compound"), None)
    if (
        noun is None or tree.lower[noun] not in lexicon.place_nouns | lexicon.named_sites
    ):  # "Erez, the crossing into Gaza"
        return None
    role = sent.phrases.role_of(noun)
    return {"State": "Region"}.get(role[0], role[0]) if role else None
