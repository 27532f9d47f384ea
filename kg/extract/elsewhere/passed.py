"""Offices that pass over sentences: "Vucevic's successor, X", "her predecessor, Y", "Z took over from W", of whom another sentence tells the office."""

from collections.abc import Iterator
from dataclasses import replace as renewed

from kg.extract.elsewhere.holders import Post, Posts, key_of
from kg.extract.frames.find import matches
from kg.extract.page import Page, meant
from kg.extract.relations.aliases import named_as
from kg.extract.relations.ends import fits
from kg.extract.relations.standing import Standing, of_verb
from kg.extract.relations.successions import follows
from kg.extract.relations.ties import Tie
from kg.extract.slots import offices

_PAST = Standing(temporality="past")


def passed_on(page: Page, posts: Posts, told: list[Tie]) -> list[Tie]:
    """The offices of a paragraph that follow from who came after whom; `told` are the relations that it tells itself."""
    sent, found = page.sent, []
    for token, pos in enumerate(sent.tree.pos):
        if pos in ("VERB", "AUX"):
            found += list(_by_verb(page, posts, token))
        elif pos == "NOUN":
            found += [*_by_noun(page, posts, token), *_deputies(page, posts, token)]
    done = {(tie.relation, tie.subject) for tie in told}
    return [tie for tie in found if (tie.relation, tie.subject) not in done]


def _by_verb(page: Page, posts: Posts, verb: int) -> Iterator[Tie]:
    sent = page.sent
    pair = follows(sent, verb)
    said = of_verb(sent, verb) if pair is not None else None
    if pair is None or said is None or said.polarity != "positive" or said.certainty != "certain":
        return
    if any(sent.tree.lower[each] == "as" for each in sent.tree.subtree(verb)):
        return  # "succeeded him *as party leader*": another office than the one that was told
    after, before = (
        [each if meant(page, each).cls == "Person" else named_as(sent, each) for each in side[:1]] for side in pair
    )
    if not after or not before:
        return
    coming = said if said.temporality == "future" else Standing()
    if (post := _post_of(page, posts, before[0])) is not None:
        yield from _holding(page, post, after[0], verb, coming)
    elif posts.by_person.get(key_of(meant(page, before[0]))):
        return  # he had another office too: which of them he left is not told
    elif coming.temporality != "future" and (post := _post_of(page, posts, after[0])) is not None:
        yield from _holding(page, post, before[0], verb, _PAST)


def _by_noun(page: Page, posts: Posts, noun: int) -> Iterator[Tie]:
    """ "X's successor, *A*"; of a predecessor the other way round."""
    sent, lexicon = page.sent, page.sent.ontology.lexicon
    follower = sent.tree.lemma[noun] in lexicon.successors
    owners = sent.slots.of(noun).possessor[:1]
    if not owners or not (follower or sent.tree.lemma[noun] in lexicon.predecessors):
        return
    if sent.slots.kids(noun, "amod") or offices.predicate_verb(sent.slots, noun) is not None:
        return  # "his likely successor"
    kinds = _said_as(page, noun)
    post = _post_of(page, posts, owners[0], kinds, noun=True)
    mentor = [  # "her predecessor and mentor, *A*"
        each for second in (noun, *sent.slots.kids(noun, "conj")) for each in sent.slots.kids(second, "appos")
    ]
    mentor = mentor if sent.slots.kids(noun, "conj") else []
    holders = [*offices.holders(sent.slots, noun), *mentor]
    for who in [each for each in holders if sent.tree.pos[each] == "PROPN"][:1]:
        if post is not None:
            yield from _holding(page, post, who, noun, Standing() if follower else _PAST)


def _deputies(page: Page, posts: Posts, noun: int) -> Iterator[Tie]:
    """ "Merkel's deputy, *A*": who holds an office of what the other has one of."""
    sent, lexicon = page.sent, page.sent.ontology.lexicon
    owners = sent.slots.of(noun).possessor[:1] if sent.tree.lemma[noun] in lexicon.deputies else []
    if not owners or lexicon.deputy_relation is None or sent.slots.kids(noun, "amod"):
        return
    post = _post_of(page, posts, owners[0], noun=True)
    holders = [each for each in offices.holders(sent.slots, noun) if sent.tree.pos[each] == "PROPN"][:1]
    if post is None or not _is_top(post) or offices.predicate_verb(sent.slots, noun) is not None:
        return
    for tie in (each for who in holders for each in _holding(page, post, who, noun, Standing())):
        yield renewed(tie, relation=lexicon.deputy_relation, office=f"{sent.tree.lemma[noun]} {tie.office}")


def _is_top(post: Post) -> bool:
    """Whether an office is one at the head of a state or a body, whose deputies are told as its second."""
    frame = post.tie.frame
    return frame is not None and not frame.departments and (frame.whole or frame.office is None)


def _said_as(page: Page, noun: int) -> frozenset[str] | None:
    """The relations of the office that "as" names: "his predecessor *as prime minister*"; None where nothing is named."""
    slots = page.sent.slots
    heads = [
        each
        for prep in slots.kids(noun, "prep")
        if page.sent.tree.lower[prep] == "as"
        for each in slots.kids(prep, "pobj")
    ]
    if not heads:
        return None
    return frozenset(
        f.frame.evokes for each in heads for f in matches(page.sent, each) if f.frame.relation and f.frame.evokes
    )


def _post_of(
    page: Page, posts: Posts, token: int, kinds: frozenset[str] | None = None, *, noun: bool = False
) -> Post | None:
    """The one office that the article gives somebody, one of the whole state before others; None for none and for several.

    Of a verb not one of its own paragraph, which is read with it.
    """
    mine = [
        post
        for post in posts.by_person.get(key_of(meant(page, token)), ())
        if (kinds is None or post.tie.relation in kinds)
        and not post.among  # who follows "a former premier" need not be premier
        and (noun or post.page != page.number or post.tie.home is not None)
    ]
    whole = [post for post in mine if post.tie.frame is not None and post.tie.frame.whole]
    now = [post for post in whole if post.tie.standing.temporality == "ongoing"]
    chosen = now or whole or mine
    return chosen[-1] if len({(post.tie.relation, post.of.label) for post in chosen}) == 1 else None


def _holding(page: Page, post: Post, who: int, trigger: int, standing: Standing) -> Iterator[Tie]:
    tie, person = post.tie, meant(page, who)
    if tie.frame is None or not person.named or person.plural or key_of(person) == post.who:
        return
    if fits(page.sent, tie.frame, "subject", person) and not page.sent.ontology.relations[tie.relation].lasting:
        yield Tie(
            frame=tie.frame, relation=tie.relation, trigger=trigger, words=(trigger,), subject=who, object=tie.object,
            standing=standing, office=tie.office, home=post.home.number,
        )  # fmt: skip
