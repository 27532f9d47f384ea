"""A table of features and weights turns a pair into a verdict with its reasons."""

from collections.abc import Callable
from typing import Literal

from kg.model import Value
from kg.resolve import features
from kg.resolve.block import Pair

Verdict = Literal["same", "different", "unsure"]

SAME, DIFFERENT = 0.75, -0.5  # at or above, at or below

# What each reason counts for; a sum of 1 is as sure as an equal full name.
FEATURES: tuple[tuple[Callable[[Pair], float], float], ...] = (
    (features.same_name, 1.0),
    (features.name_alike, 1.0),
    (features.other_generation, -3.0),
    (features.other_person, -1.0),
    (features.surname_of, 0.9),
    (features.acronym_of, 0.5),
    (features.other_form, 0.8),
    (features.one_cabinet, 0.8),
    (features.could_mean_others, 0.0),
    (features.same_country, 0.3),
    (features.other_country, -2.0),
    (features.other_kind, -4.0),
    (features.not_taken_for, -2.0),
    (features.other_authority, -8.0),
)


class Judgement(Value, frozen=True, gc=False):
    """The verdict on two units, by key, left before right. `score` has no upper bound; 1 is an equal full name."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def judge(pair: Pair) -> Judgement:
    """Whether the two are the same, with a reason for each feature that holds."""
    found = [(feature, weight, value) for feature, weight in FEATURES if (value := feature(pair))]
    score = round(sum(weight * value for _, weight, value in found), 6)
    verdict: Verdict = "same" if score >= SAME else "different" if score <= DIFFERENT else "unsure"
    reasons = tuple(f"{weight * value + 0:+.2f} {_reason(feature)}" for feature, weight, value in found)
    return Judgement(left=pair.left.key, right=pair.right.key, verdict=verdict, score=score, reasons=reasons)


def _reason(feature: Callable[[Pair], float]) -> str:
    return (feature.__doc__ or feature.__name__).split("\n", 1)[0]
