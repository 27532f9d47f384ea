"""What stands for a text when copies are looked for."""

from kg.model import Value

Shingles = frozenset[tuple[str, ...]]


class Sketch(Value, frozen=True, gc=False):
    """What stands for a text when candidates are looked for: how many words it has, and the buckets that it falls into."""

    words: int
    text: bytes  # a hash of eight bytes of its words
    buckets: bytes  # 64 bits each, sorted


class Shingled(Value, frozen=True, gc=False):
    """The words of a text, and its shingles."""

    words: list[str]
    shingles: Shingles
