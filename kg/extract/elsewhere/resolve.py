"""What an office is of where its own sentence does not say it: the country, the region or the body that the article speaks of."""

from dataclasses import replace as renewed

from kg.extract.elsewhere.bare import Bare
from kg.extract.elsewhere.bodies import body_for, region_for
from kg.extract.elsewhere.holders import Posts, key_of
from kg.extract.elsewhere.lands import Land
from kg.extract.elsewhere.subject import Lands
from kg.extract.page import Page, meant
from kg.extract.standing import Standing, of_verb
from kg.extract.ties import Tie


def placed(pages: list[Page], page: Page, previous: int | None, bare: Bare, lands: Lands, posts: Posts) -> Tie | None:
    """The tie of an office with what it is of, by the article; None where that is not clear."""
    tie = bare.tie
    who = meant(page, tie.subject)
    if tie.standing.certainty != "certain" or (tie.standing.temporality == "ongoing" and not _still_said(page, tie)):
        return None
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
    if land is None:
        return None
    others = posts.states_of(who)
    if (others and land.state not in others) or (who.country and land.country and who.country != land.country):
        return None
    over = bare.owner is not None and posts.is_over(meant(page, bare.owner)) and tie.standing.temporality == "ongoing"
    standing = Standing(temporality="past") if over else tie.standing  # "her home minister", of a premier of the past
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
    if lands.main is None:
        own = [each for each in near if each.page == page.number]
        alone = len({each.state for each in own}) == 1 and any(each.acts for each in own)
        return lands.named(own[0].state, page.number, trigger) if alone else None
    return (
        lands.named(lands.main, page.number, trigger)
        if _goes_on(near, lands.main, page.number, page.sent.tree.sentence[trigger])
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
        each.state != main and (each.acts or (each.where and (each.page, each.sentence) not in acting))
        for each in near[own + 1 :]
    )


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


def _still_said(page: Page, tie: Tie) -> bool:
    """Whether what happens to the holder leaves the office as it is: nobody is told to be removed, or to go."""
    sent, subject = page.sent, tie.subject
    verb = sent.tree.head[subject]
    if (
        sent.tree.pos[verb] not in ("VERB", "AUX")
        or sent.ontology.lexicon.office_verbs.get(sent.tree.lemma[verb]) != "ends"
    ):
        return True
    if sent.tree.dep[subject] not in ("dobj", "nsubj", "nsubjpass"):
        return True
    said = of_verb(sent, verb)
    return said is not None and said.temporality not in ("past",)
