"""Work that makes many values and no cycles, without the collector of cycles.

The collector looks at everything alive each time the heap has grown by a quarter: over 100,000 mentions that was two fifths of the
time, and the only part that grew faster than n log n.
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def uncollected(work: Callable[P, R]) -> Callable[P, R]:
    """The same function, during which no cycles are looked for; what it leaves is looked at afterwards, if it was before."""

    @wraps(work)
    def run(*args: P.args, **options: P.kwargs) -> R:
        was = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **options)
        finally:
            if was:
                gc.enable()

    return run
