"""A count or a sum."""

from kg.model import Count, Value


class Quantity(Value, frozen=True):
    """How many of what: the kind of count, its bounds, the number's token and the tokens that govern it."""

    kind: str
    count: Count
    token: int
    over: tuple[int, ...]  # from the word that says what is counted upwards
