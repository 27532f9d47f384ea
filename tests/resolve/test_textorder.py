"""The order of records: whatever order they come in."""

import random

import msgspec
import pytest

from kg.model import Attribution, Evidence, Span
from kg.resolve.textorder import in_text_order


def said(article, start, key):
    place = Evidence(start=start, end=start + 1, quote="x")
    return Attribution(
        id=key, article=article, speaker=None, cue=None, content=Span(text="x", start=start, end=start + 1), direct=False, evidence=place
    )  # fmt: skip


EVERY = [
    said(*place) for place in (("", 0, "c"), ("a", -1, "d"), ("a", 0, "b"), ("a", 3, "a"), ("a", 3, "e"), ("b", 1, "a"))
]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_order_they_are_sorted_by_article_start_and_id(seed):
    some = EVERY[:]
    random.Random(seed).shuffle(some)
    assert in_text_order(some) == EVERY


@pytest.mark.parametrize("at", range(len(EVERY) - 1))
def test_two_in_the_wrong_order_are_seen(at):
    some = EVERY[:]
    some[at], some[at + 1] = some[at + 1], some[at]
    assert in_text_order(tuple(some)) == EVERY


def test_what_is_sorted_is_given_back_as_it_is():
    some = [*EVERY, msgspec.structs.replace(EVERY[-1])]
    assert in_text_order(some) is some
    assert in_text_order(()) == ()
