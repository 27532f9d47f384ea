"""The name that a description goes by: "a Tunisian national *named X*", "Georgian Dream, *the coalition* led by Y"."""

from kg.extract.frames.find import Sentences


def named_as(sent: Sentences, token: int) -> int:
    """The name that a common noun is given beside it, else the noun itself."""
    if sent.tree.pos[token] == "PROPN":
        countryman = (
            sent.phrases.at(token).cls == "People" and sent.tree.tag[token] == "NNP"
        )  # "a Frenchman, X, resigned"
        names = sent.slots.kids(token, "appos") if countryman else []
        return next((each for each in names if sent.phrases.at(each).cls == "Person"), _bearer(sent, token))
    upper = sent.tree.head[token]
    if sent.tree.pos[token] == "PRON" and sent.tree.dep[token] == "appos" and sent.tree.pos[upper] == "PROPN":
        return upper  # "X, *himself* a former member"
    if sent.tree.pos[token] != "NOUN":
        return token
    return next(iter((*_titled(sent, token), *told_name(sent, token), *_by_apposition(sent, token))), token)


def _titled(sent: Sentences, token: int) -> list[int]:
    """The name right behind a noun that says what it is: "the late president *Bingu wa Mutharika*", "the company *Rosneft*"."""
    tree = sent.tree
    behind = sent.phrases.name_at(token + 1) if tree.pos[token] == "NOUN" and token + 1 < len(tree.words) else None
    if behind is not None and behind.first == token + 1 and sent.ontology.is_a(behind.thing.cls, "Organization"):
        return [behind.last]  # "leads the opposition *Christian Democrats*", however the parser hangs the two
    names = [each for each in sent.slots.kids(token, "appos") if each > token and tree.pos[each] == "PROPN"]
    return [each for each in names if all(tree.pos[t] == "PROPN" for t in range(token + 1, each))][:1]


def own_name(sent: Sentences, token: int) -> int:
    """The name that a noun stands right before, or in apposition to the last of several; else the noun."""
    titled = _titled(sent, token) or told_name(sent, token)
    if titled or sent.tree.dep[token] != "appos" or sent.tree.pos[token] != "NOUN" or sent.tree.tag[token] == "NNS":
        return titled[0] if titled else token
    several = [
        each for each in sent.slots.spread(sent.tree.head[token]) if each < token and sent.tree.pos[each] == "PROPN"
    ]
    behind = several[-1] if len(several) > 1 else token  # "A and *B*, the company that X ran"
    return behind if behind != token and sent.tree.words[behind + 1] == "," else token


def _bearer(sent: Sentences, name: int) -> int:
    """ "*Adolfo Macias*, alias Fito": who bears another name; a name that stands for itself is its own bearer."""
    tree, before = sent.tree, sent.slots.kids(name, "compound", "amod", "nmod")
    other = any(tree.lower[each] in sent.ontology.lexicon.also_known for each in before)
    return tree.head[name] if other and tree.dep[name] == "appos" and tree.head[name] < name else name


def told_name(sent: Sentences, token: int) -> list[int]:
    """The name that a participle tells: "a national *named X*", "a force *known as X*"."""
    slots, tree, found = sent.slots, sent.tree, []
    for verb in slots.kids(token, "acl"):
        if tree.lemma[verb] not in sent.ontology.lexicon.naming or tree.tag[verb] != "VBN":
            continue
        if "," not in tree.words[token:verb]:
            found += slots.kids(verb, "oprd", "attr", "dobj")
        found += [each for prep in slots.kids(verb, "prep") if prep == verb + 1 for each in slots.kids(prep, "pobj")]
    return [each for each in found if tree.pos[each] == "PROPN"]


def _by_apposition(sent: Sentences, token: int) -> list[int]:
    """Either side of an apposition that is of the same kind."""
    tree = sent.tree
    upper = tree.head[token]
    beside = [upper] if tree.dep[token] == "appos" and ";" not in tree.words[upper:token] else []
    beside += [each for each in sent.slots.kids(token, "appos") if tree.words[each - 1] != "("]
    beside += _behind_comma(sent, token) + _hung_elsewhere(sent, token)
    beside = [each for each in beside if not sent.slots.kids(each, "case")]  # "his men, not *the PKK's*"
    own = sent.phrases.at(token)
    return [each for each in beside if tree.pos[each] == "PROPN" and _alike(sent, own.cls, sent.phrases.at(each).cls)]


def _hung_elsewhere(sent: Sentences, token: int) -> list[int]:
    """ "A sale to *Cosco*, a company owned by Y": the name right before a comma, where the parser hangs the noun behind it on a verb."""
    tree = sent.tree
    first = next(iter(sent.slots.kids(token, "det")), 0)
    name = first - 2
    if (
        name < 0
        or tree.words[first - 1] != ","
        or tree.pos[name] != "PROPN"
        or tree.sentence[name] != tree.sentence[token]
    ):
        return []
    return [name] if tree.dep[token] in ("appos", "npadvmod", "dep") and not sent.slots.inside_name(name) else []


def _alike(sent: Sentences, first: str, second: str) -> bool:
    """Whether one of two classes holds the other, or both are bodies: a coalition may be a party, a commander is a person."""
    both = all(cls == "Group" or sent.ontology.is_a(cls, "Organization") for cls in (first, second))
    places = all(sent.ontology.is_a(cls, "Place") for cls in (first, second))  # "Hodeidah, a port"
    return both or places or sent.ontology.is_a(first, second) or sent.ontology.is_a(second, first)


def _behind_comma(sent: Sentences, token: int) -> list[int]:
    """ "Peter, the brother of *the president, Bingu*": a name beside a name belongs to what stands before its comma."""
    tree, name = sent.tree, token + 2
    if (
        name >= len(tree.words)
        or tree.words[token + 1] != ","
        or tree.pos[name] != "PROPN"
        or not sent.slots.is_definite(token)
    ):
        return []
    while tree.dep[name] in ("compound", "nmod") and tree.head[name] > name:
        name = tree.head[name]
    upper = tree.head[name]
    return [name] if tree.dep[name] == "appos" and upper < token and tree.pos[upper] == "PROPN" else []
