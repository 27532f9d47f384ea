"""How all nodes of one part push each other away, as a table with a row and a column for each: quicker than pair by pair."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


class Square:
    """The repulsion of so many nodes; its tables are used again for each round.

    Sums run down the columns, above the diagonal and below it by themselves, as sums over pairs do (`kg.export.layout`): to the
    last bit they are the same.
    """

    def __init__(self, count: int, spacing: float) -> None:
        self._push = spacing * spacing
        self._above = np.triu(np.ones((count, count)), 1)
        self._x, self._y, self._far, self._part = (np.empty((count, count)) for _ in range(4))

    def __call__(self, points: Points) -> Points:
        """What moves each node: the others, by the square of the spacing over the distance."""
        x, y = points.T.copy()
        np.subtract(x, x[:, None], out=self._x)
        np.subtract(y, y[:, None], out=self._y)
        np.multiply(self._x, self._x, out=self._far)
        np.multiply(self._y, self._y, out=self._part)
        np.add(self._far, self._part, out=self._far)
        np.maximum(self._far, 1.0, out=self._far)
        np.divide(self._push, self._far, out=self._far)
        return np.stack([self._sums(self._x), self._sums(self._y)], axis=1)

    def _sums(self, along: Points) -> Points:
        """The sum of what comes from each side, for each column."""
        np.multiply(along, self._far, out=along)
        np.multiply(along, self._above, out=self._part)
        above = np.add.reduce(self._part, axis=0)
        np.subtract(along, self._part, out=self._part)
        found: Points = above + np.add.reduce(self._part, axis=0)
        return found
