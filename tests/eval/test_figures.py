"""Counts to figures: whole expected values."""

from kg.eval.figures import Verdict, calibration, figures, wilson
from kg.model import Attribution, Evidence, Span


def verdict(kind, text="a", cls="X", confidence=None):
    return Verdict(text=text, cls=cls, kind=kind, note="", record=said(confidence) if confidence is not None else None)


def said(confidence):
    quote = Evidence(start=0, end=2, quote="no")
    content = Span(text="no", start=0, end=2)
    return Attribution(
        id="s", article="a", speaker=None, cue=None, content=content, direct=True, evidence=quote, confidence=confidence
    )


def test_wilson_is_that_of_the_textbook():
    low, high = wilson(8, 10)
    assert (round(low, 4), round(high, 4)) == (0.4902, 0.9433)
    assert wilson(0, 0) is None


def test_precision_recall_and_f1():
    found = figures([verdict("right"), verdict("right"), verdict("missed"), verdict("false")], ["a"])
    assert (found.all.gold, found.all.found, found.all.right) == (3, 3, 2)
    assert found.all.precision == found.all.recall == found.all.f1 == 2 / 3
    assert found.macro_f1 == 2 / 3


def test_a_class_that_is_only_wrongly_found_has_no_part_in_the_macro_mean():
    found = figures([verdict("right"), verdict("false", cls="Y")], ["a", "b"])
    assert found.macro_f1 == 1.0
    assert [row.cls for row in found.rows] == ["X", "Y"]


def test_nothing_to_find_and_nothing_found():
    found = figures([], ["a"])
    assert (found.rows, found.all.gold, found.macro_f1) == ((), 0, 0.0)


def test_two_runs_draw_the_same():
    verdicts = [verdict("right", text=str(i)) for i in range(9)] + [verdict("missed", text="9")]
    ids = [str(i) for i in range(10)]
    assert figures(verdicts, ids) == figures(verdicts, ids)


def test_calibration_error_is_the_weighted_gap():
    answers = [verdict("right", confidence=0.9)] * 9 + [verdict("false", confidence=0.9)] + [verdict("missed")]
    assert calibration(answers)[1] < 1e-9
    rows, error = calibration([verdict("false", confidence=0.75), verdict("right", confidence=0.25)])
    assert rows == [(0.2, 1, 0.25, 1.0), (0.7, 1, 0.75, 0.0)]
    assert error == 0.75
