"""Python's search for garbage, kept from work that leaves none: a graph is values that point at each other in one direction only."""

import contextlib
import gc
from collections.abc import Iterator

_EASY = 20_000  # objects made between two searches; Python's own 700 come together in every paragraph


@contextlib.contextmanager
def unsearched(*, spared: bool = False) -> Iterator[None]:
    """Python looks for no cycles meanwhile; also a decorator: `@unsearched()`. Afterwards it looks again, if it did before.

    What is `spared` is not looked at afterwards either: all that lives in the end, of a process that soon ends.

    It would walk over all that lives each time the heap has grown by a quarter: of resolving 100,000 mentions that was two
    fifths of the time, and the only part that grew faster than n log n.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if spared:
            gc.freeze()
        if was:
            gc.enable()


def searched() -> None:
    """Look once at all that lives, what was spared too."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def spare_collector() -> None:
    """Leave out of garbage collection all that lives now, and look for garbage less often; for the whole process.

    The parser and the ontology live as long as their reader: walking over their 170,000 objects again and again, in search
    of circles that reading does not make, cost a tenth of the time of the layers above the parser. What has no more
    references is freed at once as ever. No search comes before: what was loaded under `unsearched` leaves a few dozen objects.
    """
    gc.freeze()
    gc.set_threshold(_EASY, *gc.get_threshold()[1:])
