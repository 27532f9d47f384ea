"""A number in the text."""

from kg.model import Count, Value


class Number(Value, frozen=True):
    """A number found: the span of the number alone, the currency word or sign it has, and its bounds."""

    start: int
    end: int
    money: str | None
    count: Count
    plain: int = 0  # the number without the words that bound it
    opening: int = -1  # where the words that bound it begin: "at least 115", "between 30 and 40"
