import re

import pytest

from kg.extract.time import explicit, make_grammar, relative
from kg.extract.time.needed import needed, needs_digit, words_needed


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"\b(?P<month>May|June)\s+(?P<day>\d+)", (r"(?:\d+)", "(?:May|June)")),
        (r"(?P<way>(?i:ago))", ("(?:(?i:ago))",)),
        (r"(?:the\s+)?(?P<unit>day|week)s", ("(?:day|week)",)),
        (r"(?P<set>[(|)?]x)\)", ("(?:[(|)?]x)",)),
        (r"(?P<year>\d{4})?-(?P<month>\d\d)", (r"(?:\d\d)",)),
        (r"(?:(?P<step>next)\s+)?(?P<day>Monday)", ("(?:Monday)",)),
        (r"(?:(?P<unit>day)|(?P<season>spring))", ()),
        (r"(?P<a>x)|(?P<b>y)", ()),
        (r"(?=(?P<ahead>x))\w", ()),
        (r"(?P<many>x)*y", ()),
        (r"(?P<none>x){0,2}y", ()),
        (r"today", ()),
        (r"(?<=\s)'(?P<short>\d\d)", (r"(?:\d\d)",)),
    ],
)
def test_what_every_match_fills(pattern, parts):
    assert needed(pattern) == parts


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (r"(?:\b(?=[JM])(?:May|June|Jan\.))", ("jan", "june", "may")),
        (r"(?:(?i:\b(?=[tw])(?:the\s+current|week)))", ("current", "week")),
        (r"(?:(?i:\b(?=[t])(?:twenty\-first)))", ("twenty",)),
        (r"(?:(?i:this))", ()),
        (r"(?:\b(?=[a])(?:a|ago))", ("a", "ago")),
        (r"(?:\b(?=[ab])(?:a+|b))", ()),
        (r"(?:(?i:\b(?=[f])(?:first))|\d{1,2}(?:st))", ()),
        (r"(?:\d\d)", ()),
    ],
)
def test_words_without_which_nothing_matches(source, found):
    assert words_needed(source) == found


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        (r"(?:[0-3]?\d)", True),
        (r"(?:\d\d|\d{4})", True),
        (r"(?:[1-4])", True),
        (r"(?:\d|-)", False),
        (r"(?:\d+|ten)", False),
        (r"(?:\s)", False),
    ],
)
def test_patterns_of_figures(source, needed):
    assert needs_digit(source) is needed


@pytest.mark.parametrize(
    "text",
    [
        "Talks began on 14 February 2019 and ended in March.",
        "Three years later, in the spring of 1994, the army left.",
        "He spoke on Monday at 10:30 a.m., two days after the vote.",
        "Between 3 and 7 May they met; by the end of last month it was over.",
        "In the second quarter of 2020, late this week, within ten days, during Ramadan.",
        "Nothing here has a date.",
    ],
)
def test_no_match_is_lost(ontology, text):
    grammar = make_grammar(ontology.lexicon.timing, ontology.lexicon.numbers)
    for pattern, _ in (*explicit.rules(grammar), *relative.rules(grammar)):
        if pattern.search(text):
            assert all(re.search(part, text) for part in needed(pattern.pattern)), pattern.pattern
            assert all(
                any(
                    word.startswith(each)
                    for each in words_needed(part)
                    for word in re.findall(r"[^\W\d_]+", text.lower())
                )
                for part in needed(pattern.pattern)
                if words_needed(part)
            ), pattern.pattern
