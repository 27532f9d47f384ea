"""What hangs together by pairs.

networkx has the same (`networkx.utils.UnionFind`); a build has no other use for networkx, which takes 0.14 s of the processor to load.
"""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Together(Generic[Thing]):
    """Sets of things that grow together; a thing that was never joined is one by itself."""

    def __init__(self) -> None:
        self._above: dict[Thing, Thing] = {}

    def top(self, thing: Thing) -> Thing:
        """What stands for all that hang together with a thing."""
        above = self._above
        while (upper := above.setdefault(thing, thing)) != thing:
            above[thing] = above[upper]
            thing = upper
        return thing

    def join(self, one: Thing, two: Thing) -> None:
        """Let two things hang together."""
        self._above[self.top(two)] = self.top(one)

    def groups(self) -> Iterable[list[Thing]]:
        """All things that were asked for, those that hang together in one list."""
        found: dict[Thing, list[Thing]] = {}
        for thing in list(self._above):
            found.setdefault(self.top(thing), []).append(thing)
        return found.values()
