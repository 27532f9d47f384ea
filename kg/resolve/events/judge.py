"""Two reports: one event, two events, or not sure; with every reason and its weight."""

from kg.model import Value
from kg.resolve.events.features import FEATURES, akin, kind
from kg.resolve.events.report import Report
from kg.resolve.events.tell import Tell, teller
from kg.weighing import NEVER, Merging


class Match(Value, frozen=True):
    """Two records, left before right, and what was found of them; `score` is minus infinity where they cannot be one."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    same: bool  # whether they report one event


def match(one: Report, two: Report, merging: Merging) -> Match:
    """The judgement on two reports; the order does not matter. What keeps them apart for certain is the only reason told."""
    left, right = (one, two) if one.id <= two.id else (two, one)
    score, reasons, tell = 0.0, [], teller(merging)
    for feature in FEATURES:
        finding = feature(left, right, tell)
        if finding is None:
            continue
        weight, reason = finding
        if weight == NEVER:
            return Match(left=left.id, right=right.id, score=NEVER, reasons=(reason,), same=False)
        score += weight
        reasons.append(f"{weight:+.2f} {reason}")
    score = round(score, 6)
    return Match(left=left.id, right=right.id, score=score, reasons=tuple(reasons), same=score >= merging.enough)


def differ(one: Report, two: Report, tell: Tell) -> bool:
    """Whether something tells them apart for certain, be it through a chain of others. Classes of one quad do not."""
    telling = (feature for feature in FEATURES if feature is not kind or not (one.quad == two.quad or akin(one, two)))
    return any((finding := feature(one, two, tell)) is not None and finding[0] == NEVER for feature in telling)
