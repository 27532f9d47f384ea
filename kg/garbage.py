"""Not looking for garbage where there is none: a graph is values that point at each other in one direction only."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def unsearched() -> Iterator[None]:
    """Python looks for no cycles meanwhile. It would walk over the whole graph again and again, which takes longer than the work."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
