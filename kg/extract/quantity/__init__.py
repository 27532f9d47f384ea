"""Numbers of people and sums of money: their bounds, what they count, whose count it is."""

from kg.extract.quantity.find import owned, quantities
from kg.extract.quantity.numbers import count_in
from kg.extract.quantity.quantity import Quantity
from kg.extract.quantity.sources import sourced
from kg.extract.quantity.value import deeds, victims

__all__ = ["Quantity", "count_in", "deeds", "owned", "quantities", "sourced", "victims"]
