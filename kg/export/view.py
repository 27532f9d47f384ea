"""What the explorer shows, as one value."""

from collections import Counter
from typing import Any

from kg.model import Value


class View(Value, frozen=True):
    """The drawing: node IRIs, and lines as (claim, source, target) by number; `data` is all that the page's script reads."""

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    lines: tuple[tuple[int, int, int], ...]
    data: dict[str, Any]

    def is_event(self, node: int) -> bool:
        """Whether a node stands for an event."""
        return bool(self.data["nodes"][node][-1] >= 0)

    def degrees(self) -> Counter[int]:
        """How many lines each node has."""
        return Counter(end for _, source, target in self.lines for end in (source, target))
