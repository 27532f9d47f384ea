"""Units: mentions that mean one thing beyond doubt."""

from kg.model import Value

Seat = tuple[str, str, str, str]  # article, family, folded label, entity or ""
Place = tuple[str, str, str]  # a seat in its article
Of = dict[Place, tuple[str, str]]  # the seats of one article -> key of the unit that it belongs to, and why it does
Votes = tuple[tuple[str, int], ...]  # value -> how often, sorted


class Unit(Value, frozen=True, gc=False):
    """Mentions that mean one thing beyond doubt. `name` is folded; `article` is set when it is local to one article."""

    key: str
    family: str  # person, group, body or thing
    name: str
    article: str | None
    articles: frozenset[str]
    entity: str | None
    country: str | None
    labels: Votes
    classes: Votes
    sectors: Votes
    names: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether it is a person known by one name only."""
        return self.family == "person" and self.entity is None and " " not in self.name


class Gathered(Value, frozen=True):
    """All units, sorted by key, and the seats of each article."""

    units: tuple[Unit, ...]
    of: dict[str, Of]
