"""Letters without their marks."""

import pytest

from kg.letters import without_marks


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("attachés", "attaches"),
        ("Şırnak", "Sırnak"),  # the i without a dot is a letter of its own
        ("Łódź", "Łodz"),  # as is the l with a stroke
        ("Đà Nẵng", "Đa Nang"),
        ("cafe\u0301", "cafe"),
        ("ﬁfth ²", "fifth 2"),
        ("Niger", "Niger"),
        ("", ""),
    ],
)
def test_marks_are_taken_off(text, plain):
    assert without_marks(text) == plain


def test_other_signs_stay_where_only_marks_are_asked_for():
    assert without_marks("ﬁancés ²", "NFD") == "ﬁances ²"
