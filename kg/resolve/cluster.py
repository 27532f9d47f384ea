"""Judgements become groups: same joins, and one "different" between any two members keeps groups apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import inf

from kg.resolve.judge import Judgement


def cluster(
    keys: Iterable[str], judgements: Iterable[Judgement], entity_of: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """Groups of keys, each sorted, sorted among themselves; the order of the input does not matter.

    The surest pairs join first. A pair judged different is never in one group, however long the chain between them; nor
    are two things that the ontology knows (`entity_of`), unless a person's decision (infinite score) says so.
    """
    ordered = sorted(judgements, key=lambda each: (-each.score, each.left, each.right))
    groups = _Groups(keys, entity_of)
    for each in ordered:
        if each.verdict == "different":
            groups.keep_apart(each.left, each.right)
    for each in ordered:
        if each.verdict == "same":
            groups.join(each.left, each.right, each.score == inf)
    return groups.sorted()


class _Groups:
    """Disjoint sets, each with the sets that it must not join; the smaller of two moves, so n joins cost n log n."""

    def __init__(self, keys: Iterable[str], entity_of: Mapping[str, str]) -> None:
        self._members = {key: [key] for key in keys}
        self._root = {key: key for key in self._members}
        self._enemies: dict[str, set[str]] = defaultdict(set)
        self._known = {key: {entity_of[key]} for key in self._members if key in entity_of}

    def keep_apart(self, left: str, right: str) -> None:
        """Two single keys never come into one group; to be said before any join."""
        self._enemies[left].add(right)
        self._enemies[right].add(left)

    def join(self, left: str, right: str, decided: bool) -> None:
        """Join the groups of two keys, unless something keeps them apart."""
        one, two = self._root[left], self._root[right]
        known = self._known.get(one, set()) | self._known.get(two, set())
        if one == two or two in self._enemies[one] or (len(known) > 1 and not decided):
            return
        if self._weight(one) < self._weight(two):
            one, two = two, one
        for key in self._members[two]:
            self._root[key] = one
        self._members[one] += self._members.pop(two)
        for enemy in self._enemies.pop(two, ()):
            self._enemies[enemy].discard(two)
            self._enemies[enemy].add(one)
            self._enemies[one].add(enemy)
        if known:
            self._known[one] = known

    def sorted(self) -> tuple[tuple[str, ...], ...]:
        """All groups, each sorted, sorted among themselves."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def _weight(self, root: str) -> int:
        return len(self._members[root]) + len(self._enemies[root])
