"""An event record as conflicts see it."""

from kg.model import Event, Mention, Side, Value

ROLES = ("actor", "recipient", "about", "place")
ACTING = ("actor", "recipient")
BINDING = ("actor", "recipient", "place")  # in which the same thing makes two reports worth comparing
MOST = 400  # reports or numbers in a block; what is said of everybody all the time binds nothing

Block = tuple[str, str, str, str]  # class, then role and thing, or "", words of a group and article


class Report(Value, frozen=True):
    """An event record with what decides whether another is of the same matter."""

    record: Event
    node: str  # IRI of its event
    parties: dict[str, frozenset[str]]  # role -> things known beyond the article
    groups: frozenset[str]  # the words of other parties, without numbers
    first: int | None  # days of the event as ordinals; None where not known
    last: int | None
    published: int | None
    single: bool  # whether it is the only one of its kind between these parties in its article
    repeated: bool  # a kind of deed that is done day after day
    states: frozenset[str]  # countries that act as a whole: "Russia", "Moscow"
    acting: frozenset[str]  # countries that act, as a whole or by a body of theirs: "Russian forces"

    @property
    def shared(self) -> list[tuple[str, str]]:
        """What it can have in common with another: roles with who has them, words of groups; of who acts alone, in what manner."""
        found = [(role, party) for role in ROLES for party in self.parties[role]] + [("", each) for each in self.groups]
        return [*found, ("mode", self.record.mode)] if len(found) == 1 and self.record.mode else found

    @property
    def source(self) -> tuple[str, tuple[str, ...]]:
        """Whose word it is: article and speakers."""
        return self.record.article, tuple(sorted(s.entity or s.text for s in self.record.speakers))

    @property
    def things(self) -> frozenset[str]:
        """The words of what it was done to or is about: "hardware store"."""
        return frozenset(word for each in mentions_in(self.record, "about") for word in each.label.lower().split())

    @property
    def struck(self) -> frozenset[str]:
        """The last words of whom it was done to: "people" of "at least 113 people"."""
        return frozenset(
            each.text.lower().split()[-1].removesuffix("s") for each in mentions_in(self.record, "recipient")
        )

    @property
    def told(self) -> bool:
        """Whether it says that something is or is not so, and does not only ask, wish or suppose."""
        return self.record.certainty != "underspecified" and self.record.temporality != "hypothetical"

    @property
    def done(self) -> bool:
        """Whether it says that something was done or is going on."""
        return self.told and self.record.polarity == "positive" and self.record.temporality != "future"

    @property
    def alike(self) -> tuple[str, ...]:
        """The temporalities with which it can be compared."""
        return ("future",) if self.record.temporality == "future" else ("past", "ongoing")

    @property
    def dated(self) -> bool:
        """Whether the day is known on which it was."""
        return self.first is not None and self.first == self.last

    def side(self, value: str) -> Side:
        """This report as one side of a disagreement."""
        return Side(node=self.node, value=value, record=self.record.id)


def mentions_in(event: Event, role: str) -> list[Mention]:
    """The mentions in a role of an event."""
    return [m for m in getattr(event, role) if isinstance(m, Mention)]
