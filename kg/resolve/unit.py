"""Units: mentions that mean one thing beyond doubt."""

from kg.model import Value

Seat = tuple[str, str, str, str]  # article, family, folded label, entity or ""
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
    """All units, sorted by key, and for each seat the key of the unit that it belongs to, and why it does."""

    units: tuple[Unit, ...]
    of: dict[Seat, str]
    reasons: dict[Seat, str]
