"""Features and their weights (ontology/matching/weights.ttl) turn a pair into a verdict with its reasons."""

from typing import Literal

from kg.model import Value
from kg.resolve.features import FEATURES, Feature
from kg.resolve.pair import Pair
from kg.weighing import Merging

Verdict = Literal["same", "different", "unsure"]


class Judgement(Value, frozen=True, gc=False):
    """The verdict on two units, by key, left before right. `score` has no upper bound; 1 is an equal full name."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def judge(pair: Pair, merging: Merging) -> Judgement:
    """Whether the two are the same, with a reason for each feature that holds."""
    found = [(feature, merging.features[feature.__name__], value) for feature in FEATURES if (value := feature(pair))]
    score = round(sum(weight * value for _, weight, value in found), 6)
    verdict: Verdict = "same" if score >= merging.same else "different" if score <= merging.different else "unsure"
    reasons = tuple(f"{weight * value + 0:+.2f} {_reason(feature)}" for feature, weight, value in found)
    return Judgement(left=pair.left.key, right=pair.right.key, verdict=verdict, score=score, reasons=reasons)


def _reason(feature: Feature) -> str:
    return (feature.__doc__ or feature.__name__).split("\n", 1)[0]
