"""What an office is of where its own sentence does not say it: the country, the region or the body that the article speaks of."""

from dataclasses import replace as renewed
from functools import lru_cache

from kg.extract.elsewhere.bare import Bare
from kg.extract.elsewhere.bodies import body_for, region_for
from kg.extract.elsewhere.holders import Posts, key_of
from kg.extract.elsewhere.lands import Land, is_topic
from kg.extract.elsewhere.subject import Lands
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.extract.page import Page, meant
from kg.extract.relations.standing import Standing, of_verb
from kg.extract.relations.ties import Tie
from kg.ontology import Ontology

_PAST = Standing(temporality="past")


def placed(pages: list[Page], page: Page, previous: int | None, bare: Bare, lands: Lands, posts: Posts) -> Tie | None:
    """The tie of an office with what it is of, by the article; None where that is not clear."""
    tie = bare.tie
    who = meant(page, tie.subject)
    if tie.standing.certainty != "certain":
        return None
    if who.cls == "City":
        land = lands.named(who.actor.iri, page.number, tie.trigger) if who.actor is not None else None
        return renewed(tie, object=land.token, home=land.page) if land is not None else None
    if "State" in bare.kinds:
        return _of_state(page, previous, bare, lands, posts)
    told = (post.tie for post in posts.by_person.get(key_of(who), ()) if post.tie.relation == tie.relation)
    if bare.owner is not None or any(each.standing.temporality == tie.standing.temporality for each in told):
        return None
    place = region_for(pages, page, tie) if "Region" in bare.kinds else body_for(pages, page, tie)
    return renewed(tie, object=place[1], home=place[0]) if place is not None else None


def _of_state(page: Page, previous: int | None, bare: Bare, lands: Lands, posts: Posts) -> Tie | None:
    tie = bare.tie
    who = meant(page, tie.subject)
    told = [post for post in posts.by_person.get(key_of(who), ()) if post.tie.relation == tie.relation]
    if any(post.tie.standing.temporality == tie.standing.temporality or post.tie.office != tie.office for post in told):
        return None  # the article says it in full elsewhere
    land = _land(page, previous, bare, lands, posts)
    if land is None or (tie.frame is not None and tie.frame.only and land.state not in tie.frame.only):
        return None  # "the chancellor", "the treasurer": of which lands it is such an office
    others = posts.states_of(who)
    other = who.entity is not None and who.country and land.country and who.country != land.country
    if other or (others and land.state not in others):
        return None
    standing = _standing(page, bare, posts, land.state)
    return renewed(tie, object=land.token, home=land.page, standing=standing)


def _land(page: Page, previous: int | None, bare: Bare, lands: Lands, posts: Posts) -> Land | None:
    tie = bare.tie
    who, trigger = meant(page, tie.subject), tie.trigger
    if bare.owner is not None:
        states = posts.states_of(meant(page, bare.owner))
        return lands.named(states.pop(), page.number, trigger) if len(states) == 1 else None
    known = [lands.named(state, page.number, trigger) for state in sorted(posts.known_of(who, tie.relation))]
    told = [land for land in known if land is not None]
    if known:
        return told[0] if len(told) == 1 else None
    if _in_region(page, tie):
        return None
    near = lands.around(page.number, min(trigger, tie.subject), previous)
    of_topic = _of_topic(page, bare, lands, posts)
    if of_topic is not None:
        return lands.named(of_topic, page.number, trigger)
    if lands.main is None:
        own = [each for each in near if each.page == page.number]
        alone = len({each.state for each in own}) == 1 and any(each.acts for each in own)
        return lands.named(own[0].state, page.number, trigger) if alone else None
    return (
        lands.named(lands.main, page.number, trigger)
        if _goes_on(near, lands.main, page.number, page.sent.tree.sentence[trigger])
        and not _is_other_side(page, lands, trigger)
        else None
    )


def _goes_on(near: list[Land], main: str, page: int, sentence: int) -> bool:
    """Whether the text still speaks of the country of the article: no other acts, or is the scene, behind its last mention."""
    last = {(page, sentence), (page, sentence - 1)} | (
        {(each.page, each.sentence) for each in near if each.page != page} if not sentence else set()
    )
    near = [each for each in near if each.acts or (each.page, each.sentence) in last]  # a scene soon passes
    own = max((i for i, each in enumerate(near) if each.state == main and (each.acts or not each.where)), default=-1)
    acting = {(each.page, each.sentence) for each in near if each.state == main and each.acts}
    return not any(
        each.state != main
        and (_is_of(each, page, sentence) or (each.where and (each.page, each.sentence) not in acting))
        for each in near[own + 1 :]
    )


def _of_topic(page: Page, bare: Bare, lands: Lands, posts: Posts) -> str | None:
    """The state of which somebody holds an office whom the sentences of the paragraph before are about (IRI)."""
    sent, trigger = page.sent, bare.tie.trigger
    sentence = sent.tree.sentence[trigger]
    told = [
        post
        for posts_of in posts.by_person.values()
        for post in posts_of
        if post.page == page.number and post.of.cls == "State" and post.tie.standing.temporality == "ongoing"
    ]
    told = [
        post for post in told if sent.tree.sentence[post.tie.subject] < sentence and is_topic(sent, post.tie.subject)
    ]
    if any(each.sentence == sentence and each.acts for each in lands.around(page.number, trigger, None)):
        return None  # "*Japan's* premier, X, a grandson of the former premier Y"
    last = max(told, key=lambda post: post.tie.trigger, default=None)
    if last is None or (last.tie.relation, last.tie.office) == (bare.tie.relation, bare.tie.office):
        return None
    return last.of.entity


def _is_other_side(page: Page, lands: Lands, trigger: int) -> bool:
    """ "The president thanked *Lisbon*", "it could harm relations with *Britain*": whose office it is, its holder does not speak of as another."""
    tree = page.sent.tree
    for land in lands.by_page.get(page.number, ()):
        if land.token > trigger and land.state == lands.main and land.sentence == tree.sentence[trigger]:
            with_it = (
                tree.dep[land.token] == "pobj"
                and tree.lower[tree.head[land.token]] in page.sent.ontology.lexicon.other_side
            )
            if with_it or tree.dep[land.token] == "dobj":
                return True
    return False


def _is_of(land: Land, page: int, sentence: int) -> bool:
    """Whether a text goes on about a country: one that acts in the same sentence, or that an earlier one is about."""
    return land.acts if (land.page, land.sentence) == (page, sentence) else land.tells


def _in_region(page: Page, tie: Tie) -> bool:
    """Whether a sentence speaks of what a region does before it tells who heads a state: he may head the region."""
    sent = page.sent
    if tie.frame is None or not tie.frame.whole:
        return False
    first = sent.tree.sentences[sent.tree.sentence[tie.trigger]][0]
    tokens = (
        t for t in range(first, tie.trigger) if sent.phrases.at(t).cls == "Region" and sent.phrases.at(t).head == t
    )
    return any(sent.slots.is_subject(t) or sent.tree.dep[t] == "poss" for t in tokens)


def _standing(page: Page, bare: Bare, posts: Posts, state: str) -> Standing:
    """How an office stands: over where whose it was is over, or where it is known to have ended before the day of publication."""
    tie, who = bare.tie, meant(page, bare.tie.subject)
    if tie.standing.temporality != "ongoing":
        return tie.standing
    over = bare.owner is not None and posts.is_over(meant(page, bare.owner))  # "her home minister", of a former premier
    return _PAST if over or _has_ended(page, who, tie.relation, state) else tie.standing


def _has_ended(page: Page, who: Phrase, relation: str, state: str) -> bool:
    day = (page.article.published or "")[:10]
    if not day or who.entity is None:
        return False
    ends = _ends(page.sent.ontology).get((who.entity, relation, state), [])
    return bool(ends) and all(end is not None and end < day[: len(end)] for end in ends)


@lru_cache(maxsize=4)
def _ends(ontology: Ontology) -> dict[tuple[str, str, str], list[str | None]]:
    """When the known tenures end, by holder, office and state: of thousands few are asked for."""
    found: dict[tuple[str, str, str], list[str | None]] = {}
    for tenure in ontology.tenures:
        found.setdefault((tenure.holder, tenure.office, tenure.of), []).append(tenure.end)
    return found


def own_body(bare: Bare) -> list[Tie]:
    """What somebody leads by the words of his office, where nothing else says of what it is: "*police* chief X"."""
    tie = bare.tie
    if bare.body is None or tie.frame is None or tie.standing.certainty != "certain":
        return []
    return [renewed(tie, relation=tie.frame.own_body or tie.relation, object=bare.body)]


def _is_somebody(sent: Sentences, token: int) -> bool:
    """Whether a phrase is for a person or a body, which another removes."""
    cls = sent.phrases.at(token).cls
    return any(sent.ontology.is_a(cls, kind) for kind in ("Person", "Organization", "Group"))


def removal(page: Page, tie: Tie) -> str:
    """ "done" where the holder is told to be removed, or to go; "open" where that is supposed, or by an infinitive ("forced it *to remove* X"); "" else."""
    sent, subject = page.sent, tie.subject
    while sent.tree.dep[subject] == "appos":
        subject = sent.tree.head[subject]  # "dismissed *his minister*, X"
    if sent.tree.dep[subject] not in ("dobj", "nsubj", "nsubjpass"):
        return ""
    verb = sent.tree.head[subject]
    if sent.tree.dep[subject] == "nsubj" and any(_is_somebody(sent, each) for each in sent.slots.kids(verb, "dobj")):
        return ""  # "the president *dismissed the minister*"
    judged = [each for each in sent.slots.kids(verb, "prep") if sent.tree.lower[each] == "as"]
    if sent.tree.dep[subject] == "dobj" and any(tie.trigger not in sent.tree.subtree(each) for each in judged):
        return ""  # "dismissed the governor *as a weak leader*"
    verbs = [verb, *(each for each in sent.slots.kids(verb, "conj") if sent.tree.dep[subject] != "dobj")]
    for each in verbs:
        if sent.ontology.lexicon.office_verbs.get(sent.tree.lemma[each]) == "ends" and sent.tree.pos[each] == "VERB":
            said = of_verb(sent, each)
            if said is None or said.temporality == "past":
                done = said is not None and sent.tree.tag[each] in ("VBD", "VBN")
                return "done" if done else "open"
    return ""
