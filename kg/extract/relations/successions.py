"""Who came after whom in an office: "A succeeded B as premier of X", "B's successor, A", "A took over from B"."""

from dataclasses import dataclass

from kg.extract.frames.find import Sentences, matches
from kg.extract.frames.framewords import own_words
from kg.extract.relations.aliases import named_as
from kg.extract.relations.ends import Known, fits, same
from kg.extract.relations.posts import land_of, objects_of, office_of
from kg.extract.relations.standing import Standing, of_verb
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices
from kg.lexicon import Frame

_PAST = Standing(temporality="past")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """An office and what it is an office of."""

    frame: Frame
    target: int
    office: str | None


def follows(sent: Sentences, verb: int) -> tuple[list[int], list[int]] | None:
    """Who comes into an office and who leaves it by a verb of succession; None for any other verb."""
    tree, lemma = sent.tree, sent.tree.lemma[verb]
    if tree.pos[verb] not in ("VERB", "AUX"):
        return None
    for words in sent.ontology.lexicon.succession:
        parts = words.split()
        if parts[0] != lemma:
            continue
        arguments = sent.slots.of(verb)
        if own_words([parts], tree, "verb", verb, arguments) is None:
            continue
        before = arguments.oblique.get(parts[-1], []) if len(parts) > 1 else arguments.object
        given = arguments.oblique.get("with", ()) if len(parts) == 1 else ()
        coming = [each for each in given if tree.pos[each] == "PROPN"]  # "replaced the chief, X, with *Y*"
        return coming or arguments.subject, before
    return None


def successions(sent: Sentences, known: Known, ties: list[Tie]) -> list[Tie]:
    """The offices that follow from who came after whom, where the text tells what the office is."""
    ties = [
        tie for tie in ties if not sent.ontology.relations[tie.relation].lasting
    ]  # nobody becomes another's brother
    found: list[Tie] = []
    for token, pos in enumerate(sent.tree.pos):
        if pos in ("VERB", "AUX"):
            found += _by_verb(sent, known, [*ties, *found], token)
        elif pos == "NOUN":
            found += _by_noun(sent, known, [*ties, *found], token)
    return found


def _by_verb(sent: Sentences, known: Known, ties: list[Tie], verb: int) -> list[Tie]:
    pair = follows(sent, verb)
    standing = of_verb(sent, verb) if pair is not None else None
    if pair is None or standing is None or standing.polarity != "positive" or standing.certainty != "certain":
        return []
    after, before = ([named_as(sent, each) for each in side[:1]] for side in pair)
    told = _told(sent, known, verb, after)
    coming = standing if standing.temporality == "future" else Standing()
    if told is not None:
        return [
            *_holding(sent, known, told, after, verb, coming),
            *(_holding(sent, known, told, before, verb, _PAST) if coming.temporality != "future" else []),
        ]
    if (post := _post_of(known, [tie for tie in ties if not is_one_of_many(sent, tie)], before)) is not None:
        return _holding(sent, known, post, after, verb, coming)
    new = _post_of(known, [tie for tie in ties if _is_new(sent, tie)], after)
    return _holding(sent, known, new, before, verb, _PAST) if new is not None else []


def _told(sent: Sentences, known: Known, verb: int, after: list[int]) -> _Post | None:
    """The office that the verb itself names: "succeeded her *as premier of X*"."""
    slots = sent.slots
    preps = [each for each in slots.kids(verb, "prep") if sent.tree.lower[each] == "as"]
    preps += [each for arg in slots.kids(verb, "dobj", "agent") for each in _as_below(sent, arg)]
    for noun in (each for prep in preps for each in slots.kids(prep, "pobj")):
        post = _named_post(sent, known, noun, after[0] if after else None)
        if post is not None:
            return post
    return None


def _as_below(sent: Sentences, token: int) -> list[int]:
    """ "as" where the parser hangs it on the person: "succeeded [Bo *as* leader]", "succeeded by [Bo *as* leader]"."""
    below = sent.slots.kids(token, "pobj") if sent.tree.dep[token] == "agent" else [token]
    return [p for each in below for p in sent.slots.kids(each, "prep") if sent.tree.lower[p] == "as"]


def _named_post(sent: Sentences, known: Known, noun: int, holder: int | None) -> _Post | None:
    for filled in matches(sent, noun):
        if not filled.frame.relation or "holder" not in filled.frame.slots:
            continue
        targets = objects_of(sent, filled, known, None)
        targets = targets or (land_of(sent, filled, known, holder) if holder is not None else [])
        if targets:
            return _Post(frame=filled.frame, target=targets[0], office=office_of(sent, filled))
    return None


def _post_of(known: Known, ties: list[Tie], who: list[int]) -> _Post | None:
    """The one office that somebody is told to hold or to have held; None where it is none or several."""
    if not who:
        return None
    mine = [
        tie
        for tie in ties
        if tie.frame is not None
        and tie.office is not None
        and "holder" in tie.frame.slots
        and tie.standing.polarity == "positive"
        and (tie.subject == who[0] or same(known(tie.subject), known(who[0])))
    ]
    posts = {(tie.relation, known(tie.object).label): tie for tie in mine}
    if len(posts) != 1:
        return None
    tie = mine[0]
    return _Post(frame=tie.frame, target=tie.object, office=tie.office) if tie.frame is not None else None


def is_one_of_many(sent: Sentences, tie: Tie) -> bool:
    """ "X succeeds Y, *a former premier* of Chad": which office Y leaves to X is another than the one Y had among others."""
    head = besidename.office_head(sent.slots, tie.trigger)
    return any(sent.tree.lower[each] in ("a", "an", "another") for each in sent.slots.kids(head, "det"))


def _is_new(sent: Sentences, tie: Tie) -> bool:
    """Whether an office is said to be new to its holder: "Italy's *new* foreign minister"."""
    first = sent.phrases.extent(tie.trigger)[0]
    words = sent.tree.lower[first : tie.trigger]
    return "new" in words or "newly" in words


def _holding(sent: Sentences, known: Known, post: _Post, who: list[int], trigger: int, standing: Standing) -> list[Tie]:
    """An office held; of who left it the verb gives no day on which it began, so that the name is what tells it."""
    left = standing is _PAST
    return [
        Tie(
            frame=post.frame, relation=post.frame.evokes or "", trigger=each if left else trigger, words=(each if left else trigger,), subject=each,
            object=post.target, standing=standing, office=post.office,
        )
        for each in who
        if fits(sent, post.frame, "subject", known(each)) and not same(known(each), known(post.target))
    ]  # fmt: skip


def _by_noun(sent: Sentences, known: Known, ties: list[Tie], noun: int) -> list[Tie]:
    """ "B's successor as premier of X, *A*"; of a predecessor the other way round."""
    lexicon, tree = sent.ontology.lexicon, sent.tree
    follower = tree.lemma[noun] in lexicon.successors
    owners = sent.slots.of(noun).possessor[:1]
    if not owners or not (follower or tree.lemma[noun] in lexicon.predecessors):
        return []
    if sent.slots.kids(noun, "amod") or offices.predicate_verb(sent.slots, noun) is not None:
        return []  # "his likely successor"
    named = [each for each in offices.holders(sent.slots, noun) if tree.pos[each] == "PROPN"][:1]
    if not named:
        return []
    posts = [
        post
        for prep in sent.slots.kids(noun, "prep")
        if tree.lower[prep] == "as"
        for each in sent.slots.kids(prep, "pobj")
        if (post := _named_post(sent, known, each, None)) is not None
    ]
    after, before = (named, owners) if follower else (owners, named)
    if posts:
        return [
            *_holding(sent, known, posts[0], after, noun, Standing()),
            *_holding(sent, known, posts[0], before, noun, _PAST),
        ]
    post = _post_of(known, ties, owners)
    if post is None:
        return []
    return _holding(sent, known, post, named, noun, Standing() if follower else _PAST)
