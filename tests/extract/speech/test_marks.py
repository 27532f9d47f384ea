"""Quotation marks: what they hold, and which word of saying stands beside them."""

import pytest

from kg.extract.speech.quotes import is_speech, quoted_spans


def held(text):
    return [text[start:end] for start, end in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“No,” he said.", ["“No,”"]),
        ('"We will stay," she said. "And win."', ['"We will stay,"', '"And win."']),
        ("„Wir bleiben”, he said in German.", ["„Wir bleiben”"]),
        ("«Nous restons», he said in French.", ["«Nous restons»"]),
        ("''The dam will hold,'' the engineer said.", ["''The dam will hold,''"]),
        ("“The dam will hold,“ the engineer said.", ["“The dam will hold,“"]),  # an opening mark for a closing one
        ("'The dam will hold,' the engineer said.", ["'The dam will hold,'"]),
        ("‘The dam will hold,’ the engineer said.", ["‘The dam will hold,’"]),
        ("“He told us ‘never again,’ and left.”", ["“He told us ‘never again,’ and left.”"]),
        ("“The valley is ours and nobody else will farm it.", ["“The valley is ours and nobody else will farm it."]),
        ("Tunisia's and Libya's envoys met the miners' union.", []),
        ("The 'hawks' and the 'doves' fell out.", []),  # words held with tongs
        ("A ship of 60\" and a hull of 6'", []),
        ("“short", []),
        ("", []),
    ],
)
def test_what_marks_hold(text, wanted):
    assert held(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Never,”", True),
        ("“the worst flood in memory”", True),
        ("“Why?”", True),
        ("“hawks”", False),
        ("“Silk Road”", False),
    ],
)
def test_speech_is_longer_than_a_name(text, wanted):
    assert is_speech(text, (0, len(text))) is wanted
