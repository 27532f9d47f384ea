"""Two reports: one event, two events, or not sure; with every reason and its weight."""

from kg.model import Value
from kg.resolve.events.features import FEATURES, NEVER, kind
from kg.resolve.events.reports import Report

ENOUGH = 2.8  # an actor, a recipient and nothing against them; or one of them, the place and the day


class Match(Value, frozen=True):
    """Two records, left before right, and what was found of them; `score` is minus infinity where they cannot be one."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether they report one event."""
        return self.score >= ENOUGH


def match(one: Report, two: Report) -> Match:
    """The judgement on two reports; the order does not matter. What keeps them apart for certain is the only reason told."""
    left, right = (one, two) if one.id <= two.id else (two, one)
    score, reasons = 0.0, []
    for feature in FEATURES:
        finding = feature(left, right)
        if finding is None:
            continue
        weight, reason = finding
        if weight == NEVER:
            return Match(left=left.id, right=right.id, score=NEVER, reasons=(reason,))
        score += weight
        reasons.append(f"{weight:+.2f} {reason}")
    return Match(left=left.id, right=right.id, score=round(score, 6), reasons=tuple(reasons))


def differ(one: Report, two: Report) -> bool:
    """Whether something tells them apart for certain, be it through a chain of others. Classes of one quad do not."""
    telling = (feature for feature in FEATURES if feature is not kind or one.quad != two.quad)
    return any((finding := feature(one, two)) is not None and finding[0] == NEVER for feature in telling)
