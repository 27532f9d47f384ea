"""What a reason for or against one event weighs: looked up in ontology/matching/weights.ttl, told in its words."""

from collections.abc import Callable

from kg.weighing import NEVER, Merging

Finding = tuple[float, str] | None  # a weight and its reason, or nothing to say
Tell = Callable[..., tuple[float, str]]  # (reason, times=1.0) -> (weight, reason)


def teller(merging: Merging) -> Tell:
    """What gives a reason with its weight, `times` as much where it holds in part. KeyError for one without a weight."""

    def tell(reason: str, times: float = 1.0) -> tuple[float, str]:
        weight = merging.events[reason]
        return (weight if weight == NEVER else round(weight * times, 2)), reason

    return tell
