"""Relations that a verb tells: "X leads Y", "Y is owned by X", "X-held Y"."""

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.relations.aliases import named_as, own_name
from kg.extract.relations.ends import Known, alike, fits, same
from kg.extract.relations.holders import who_means
from kg.extract.relations.nationality import whom_called
from kg.extract.relations.posts import tie_of
from kg.extract.relations.standing import Standing, of_verb
from kg.extract.relations.ties import Tie
from kg.extract.slots import offices, titles

_CERTAIN = Standing(temporality="ongoing")


def by_verb(sent: Sentences, filled: Fillers, known: Known) -> list[Tie]:
    """The ties of a frame that a verb evokes: each of its subjects with each of its objects."""
    frame, token = filled.frame, filled.trigger
    ends = {role: list(filled.roles.get(role, ())) for role in ("subject", "object")}
    ends["subject"] = [who_means(sent, filled, known, whom_called(sent, each), token) for each in ends["subject"]]
    ends = {role: list(dict.fromkeys(_named(sent, known, each) for each in heads)) for role, heads in ends.items()}
    if sent.tree.dep[token] in ("acl", "relcl"):  # "the bank, based in Abidjan, and its president": not what is behind
        ends = {
            role: [each for each in heads if each < token or sent.tree.head[each] != sent.tree.head[token]]
            for role, heads in ends.items()
        }
    if not ends["object"]:
        ends["object"] = titles.said_to_be(sent.slots, token)
    if not any(fits(sent, frame, "object", known(each)) for each in ends["object"]):
        ends["object"] = titles.before_participle(sent.slots, token) or ends["object"]
    bound = offices.hyphened(sent.slots, token)
    if bound is not None:
        described = offices.described(sent.slots, token)
        by = frame.slots.get("hyphen", frame.slots.get("subject", ()))
        for role in ends:
            ends[role] = [bound] if role in by else [_named_by(sent, known, each) for each in described]
    standing = of_verb(sent, token) if sent.tree.pos[token] in ("VERB", "AUX") else _CERTAIN
    objects = [each for each in ends["object"] if not _is_judged(sent, token, each)][:1]
    if objects and bound is None:  # "holds Goma and Bukavu"
        objects = [each for each in sent.slots.spread(objects[0]) if "not" not in sent.tree.lower[objects[0] : each]]
        objects += titles.including(sent.slots, objects[0], token)
        objects = [each for each in objects if each == objects[0] or not _is_sum(sent, each)]
        objects = [each for each in objects if not objects[0] < token < each]  # "the KDP, led by X, and the PUK"
    elif not objects and "in" in frame.slots:
        objects = titles.where(sent.slots, token)
    pairs = [
        (subject, target)
        for subject in ends["subject"]
        for target in objects
        if fits(sent, frame, "subject", known(subject), seat=True)
        and fits(sent, frame, "object", known(target), told=sent.tree.head[token] == target)
        and not alike(sent, frame, known(subject), known(target))
    ]
    if standing is None:
        return []
    return [tie_of(sent, filled, pair, standing) for pair in pairs if not same(known(pair[0]), known(pair[1]))]


def _named(sent: Sentences, known: Known, token: int) -> int:
    """The name that a description goes by where it stands, also where it is known from before whom it means."""
    own = own_name(sent, token)
    if own == token and sent.tree.dep[token] in ("appos", "npadvmod") and sent.tree.pos[token] == "NOUN":
        return named_as(sent, token)  # "*ARSA*, the insurgents led by X", "*Cosco*, a company owned by Y"
    return own if own != token or known(token).named else named_as(sent, token)


def _named_by(sent: Sentences, known: Known, token: int) -> int:
    """The name that is told to be one of a kind: "*Key Safety*, a Chinese-owned company"."""
    return _named(sent, known, token) if sent.slots.has(token, "det") and not sent.slots.is_definite(token) else token


def _is_sum(sent: Sentences, token: int) -> bool:
    """Whether a noun only says what those before it are: "holds A and B, *two towns* in Syria"."""
    numbers = sent.slots.kids(token, "nummod")
    return sent.tree.tag[token] == "NNS" and bool(numbers) and sent.tree.words[numbers[0] - 1] == ","


def _is_judged(sent: Sentences, verb: int, token: int) -> bool:
    """ "holds *Ukraine* responsible": what an adjective is said of, whatever the verb has."""
    upper = sent.tree.head[token]
    return upper > token > verb and sent.tree.pos[upper] == "ADJ" and sent.tree.dep[upper] in ("ccomp", "xcomp")
