"""The relations of an article paragraph by paragraph, with those that follow only from what other paragraphs say."""

from collections.abc import Sequence

from kg.extract.elsewhere.bare import bare_offices
from kg.extract.elsewhere.holders import Posts, key_of
from kg.extract.elsewhere.lands import lands_of
from kg.extract.elsewhere.passed import passed_on
from kg.extract.elsewhere.resolve import own_body, placed, removal
from kg.extract.elsewhere.subject import Lands, main_of
from kg.extract.page import Page, meant
from kg.extract.places import Atlas
from kg.extract.placing import sent_from
from kg.extract.relations.ends import Known
from kg.extract.relations.find import relations
from kg.extract.relations.standing import Standing
from kg.extract.relations.ties import Tie
from kg.ontology import Authority

Held = dict[str, frozenset[tuple[str, str]]]


def story_ties(pages: Sequence[Page], states: dict[str, Authority], held: Held, atlas: Atlas) -> dict[int, list[Tie]]:
    """The relations of the paragraphs of an article by number; `states` by country code, `held` the offices of known persons."""
    told = {page.number: relations(page.sent, _known(page)) for page in pages}
    by_number = {page.number: page for page in pages}
    posts = Posts(held=held)
    for page in pages:
        posts.take(page, told[page.number])
    lands = _lands(pages, states, atlas)
    found: dict[int, list[Tie]] = {page.number: [] for page in pages}
    previous: int | None = None
    for page in pages:
        for bare in bare_offices(page.sent, _known(page), told[page.number]):
            told[page.number] += own_body(bare)
            tie = placed(list(pages), page, previous, bare, lands, posts) if bare.kinds else None
            if tie is None or tie.home is None:
                continue
            gone = removal(page, tie) if tie.standing.temporality == "ongoing" else ""
            if gone:
                tie.standing = Standing(temporality="past")  # for who comes after; the text has still to say it
            if gone != "open":
                found[page.number].append(tie)
            posts.take(page, [tie], by_number[tie.home])
        previous = page.number
    for page in pages:
        new = passed_on(page, posts, [*told[page.number], *found[page.number]])
        found[page.number] += new
        for tie in new:
            posts.take(page, [tie], by_number[tie.home or 0])
    kept = _without_rivals(found, by_number, posts)
    return {number: [*told[number], *kept[number]] for number in told}


def _known(page: Page) -> Known:
    return lambda token: meant(page, token)


def _lands(pages: Sequence[Page], states: dict[str, Authority], atlas: Atlas) -> Lands:
    lands = {page.number: lands_of(page, states) for page in pages}
    names = [part for name in sent_from(list(pages)) for part in name.split("/")]
    options = [atlas.options(name.title() if name.isupper() else name, False)[:1] for name in names[:1]]
    home = next((states.get(each[0].country or "") for each in options if each), None)
    title = pages[0].article.title or "" if pages else ""
    main = main_of(pages, lands, home.iri if home else None, title, states)
    return Lands(by_page=lands, main=main)


def _without_rivals(found: dict[int, list[Tie]], pages: dict[int, Page], posts: Posts) -> dict[int, list[Tie]]:
    """The ties without those of an office that the article gives to somebody else too, at the same time, and that nobody is known to hold."""
    holders: dict[tuple[str, str | None, str], set[str]] = {}
    for person in posts.by_person.values():
        for post in person:
            if post.tie.standing.temporality == "ongoing" and removal(pages[post.page], post.tie) != "done":
                holders.setdefault((post.tie.relation, post.tie.office, post.of.label), set()).add(post.who)

    def alone(number: int, tie: Tie) -> bool:
        who = meant(pages[number], tie.subject)
        of = meant(pages[tie.home or 0], tie.object)
        others = holders.get((tie.relation, tie.office, of.label), set()) - {key_of(who)}
        return (
            not others
            or tie.standing.temporality != "ongoing"
            or (of.entity or "") in posts.known_of(who, tie.relation)
        )

    return {number: [tie for tie in ties if alone(number, tie)] for number, ties in found.items()}
