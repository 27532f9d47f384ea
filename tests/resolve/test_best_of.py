"""Which of several records an event stands by."""

import msgspec
import pytest

from kg.model import EventRef
from kg.resolve.nodes import best_of
from tests.resolve.told import told

VISIT = told("a", "Consult", "RUS", "UKR", temporality="future", word="visit")
AGREED = told("a", "Agree", "RUS", "UKR", temporality="future", word="visit")


def over(event, other):
    return msgspec.structs.replace(event, about=(EventRef(event=other.id),))


@pytest.mark.parametrize("order", [1, -1])
def test_of_a_visit_that_is_agreed_it_is_the_visit(order):
    assert best_of([VISIT, over(AGREED, VISIT)][::order]) == VISIT
    assert best_of([AGREED, over(VISIT, AGREED)][::order]) == AGREED


def test_what_is_surer_goes_before_what_is_spoken_of():
    agreed = over(msgspec.structs.replace(AGREED, temporality="past"), VISIT)
    assert best_of([VISIT, agreed]) == agreed


def test_where_neither_is_about_the_other_it_is_the_smaller_id():
    assert best_of([VISIT, AGREED]) == min([VISIT, AGREED], key=lambda each: each.id)
    gone = msgspec.structs.replace(AGREED, about=(EventRef(event="gone"),))
    assert best_of([gone, VISIT]).id == min(gone.id, VISIT.id)
