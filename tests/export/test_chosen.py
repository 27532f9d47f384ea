"""The first view: the best connected things, and the events that tie two of them."""

from kg.export.chosen import chosen, distinct_ends
from kg.export.view import View


def view(names, lines):
    """A drawing of things (in small letters) and events (in capitals); a line is two names."""
    nodes = [[name, name, 0, 0 if name.isupper() else -1] for name in names]
    ends = [(number, names.index(a), names.index(b)) for number, (a, b) in enumerate(lines)]
    return View(iris=tuple(names), labels=tuple(names), lines=tuple(ends), data={"nodes": nodes})


def shown(given, count):
    (found,) = chosen(given, [count])
    return [given.iris[node] for node in found]


def test_the_best_connected_come_first_and_the_first_by_name_of_equals():
    given = view(["a", "b", "c", "d", "e"], [("b", "d"), ("d", "b"), ("d", "c"), ("a", "c"), ("a", "e")])
    assert shown(given, 3) == []  # a and d, which nothing ties to each other
    assert shown(given, 6) == ["a", "b", "c", "d"]  # e has one line only
    assert shown(given, 20) == ["a", "b", "c", "d", "e"]


def test_an_event_that_ties_two_is_there_and_one_of_a_single_thing_is_not():
    given = view(["a", "b", "c", "X", "Y"], [("a", "X"), ("X", "b"), ("c", "Y"), ("a", "c")])
    assert shown(given, 6) == ["a", "b", "c", "X"]


def test_what_is_tied_to_itself_only_is_left_out():
    assert shown(view(["a", "b"], [("a", "a"), ("b", "b")]), 10) == []
    assert shown(view(["a", "b"], []), 10) == []


def test_ends_are_there_once_and_sorted():
    given = view(["a", "b", "c"], [("c", "a"), ("a", "b"), ("c", "a"), ("b", "a")])
    assert distinct_ends(given).tolist() == [[0, 1], [1, 0], [2, 0]]
