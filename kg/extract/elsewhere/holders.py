"""Who holds which office by what the whole article tells, and by what is known of persons."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.mentions.phrase import Phrase
from kg.extract.page import Page, meant
from kg.extract.relations.successions import is_one_of_many
from kg.extract.relations.ties import Tie


def key_of(who: Phrase) -> str:
    """What a person is told apart by inside an article."""
    return who.entity or who.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office that somebody holds or held, and where the text names what it is an office of."""

    who: str
    tie: Tie
    page: int
    home: Page
    of: Phrase
    among: bool  # one of those that he had: "*a* former premier"


@dataclass(slots=True, kw_only=True)
class Posts:
    """The offices of an article by who holds them."""

    held: dict[str, frozenset[tuple[str, str]]]  # by known persons: relations and what they are of (IRIs)
    by_person: dict[str, list[Post]] = field(default_factory=dict)

    def take(self, page: Page, ties: Iterable[Tie], home: Page | None = None) -> None:
        """Note the offices among the relations of a paragraph."""
        for tie in ties:
            if (
                tie.office is None
                or tie.frame is None
                or "holder" not in tie.frame.slots
                or tie.standing.polarity != "positive"
            ):
                continue
            where = home or page
            who = key_of(meant(page, tie.subject))
            post = Post(
                who=who,
                tie=tie,
                page=page.number,
                home=where,
                of=meant(where, tie.object),
                among=is_one_of_many(page.sent, tie),
            )
            self.by_person.setdefault(who, []).append(post)

    def states_of(self, who: Phrase) -> set[str]:
        """The states that somebody holds or held an office of, by the article and by what is known (IRIs)."""
        told = {
            post.of.entity for post in self.by_person.get(key_of(who), ()) if post.of.cls == "State" and post.of.entity
        }
        return told | {of for _, of in self.held.get(who.entity or "", frozenset())}

    def known_of(self, who: Phrase, relation: str) -> set[str]:
        """What somebody is known to hold or to have held an office of, whatever the article says (IRIs)."""
        return {of for office, of in self.held.get(who.entity or "", frozenset()) if office == relation}

    def is_over(self, who: Phrase) -> bool:
        """Whether all offices that the article gives somebody are of the past."""
        posts = self.by_person.get(key_of(who), ())
        return bool(posts) and all(post.tie.standing.temporality == "past" for post in posts)
