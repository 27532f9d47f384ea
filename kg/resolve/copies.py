"""Articles that are one text: wire copy, syndication, an update of the same story. They count as one source.

MinHash sketches (rensa) of the whole text and of its opening find candidates without comparing all with all; the share of the
shorter text's word sequences that the longer one repeats decides. The opening finds a long report cut to its first paragraphs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from urllib.parse import urlsplit

from kg.model import Article, Copy
from kg.resolve.names import fold

SHARED = 0.6  # of the shorter text's shingles, for two texts to be one
_WORDS = 3  # in a shingle
_OPENING = 80  # words
_FEW = 8  # words; a shorter text is the copy of an equal one only
_BANDS, _ROWS, _SEED = 21, 3, 7  # texts that share half of their shingles meet in 94 of 100 cases, a tenth in 2

Shingles = frozenset[tuple[str, ...]]


def copies_of(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """The articles that repeat another, sorted by id; the order of the input does not matter.

    `of` is the one of their group that came out first (of equals the longest, then the smallest id).
    """
    by_id = {article.id: article for article in articles}
    words = {key: fold(by_id[key].text).split() for key in sorted(by_id)}
    from networkx.utils import UnionFind

    joined = UnionFind(words)
    for one, two in _candidates(words):
        if joined[one] != joined[two] and shared(words[one], words[two]) >= SHARED:
            joined.union(one, two)
    found = []
    for group in joined.to_sets():
        first = min(group, key=lambda key: (by_id[key].published or "9999", -len(words[key]), key))
        found += [
            Copy(article=key, of=first, shared=round(shared(words[key], words[first]), 3))
            for key in group
            if key != first
        ]
    return tuple(sorted(found, key=lambda copy: copy.article))


def sources_of(articles: Iterable[Article], copies: Iterable[Copy]) -> dict[str, str]:
    """Article -> its source: the publisher (else the site) of the text it repeats or is; where none is known, that text."""
    by_id = {article.id: article for article in articles}
    first = {copy.article: copy.of for copy in copies}
    return {key: _publisher(by_id[first.get(key, key)]) for key in sorted(by_id)}


def _publisher(article: Article) -> str:
    name = article.publisher or _host(article.url or "")
    return f"publisher {fold(name)}" if name else f"article {article.id}"


def shared(one: list[str], two: list[str]) -> float:
    """The share, 0 to 1, of the shorter text's shingles that stand in the other; of very short texts 1 or 0."""
    if min(len(one), len(two)) < _FEW:
        return float(one == two)
    ours, theirs = _shingles(one), _shingles(two)
    return len(ours & theirs) / min(len(ours), len(theirs))


def _shingles(words: list[str]) -> Shingles:
    return frozenset(tuple(words[n : n + _WORDS]) for n in range(len(words) - _WORDS + 1))


def _candidates(words: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Pairs that meet in a bucket: each with the one before it and the first, so that a bucket costs its size."""
    buckets: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key, found in words.items():
        for bucket in _buckets(found):
            buckets[bucket].append(key)
    seen: set[tuple[str, str]] = set()
    for keys in buckets.values():
        for before, key in pairwise(keys):
            for pair in ((before, key), (keys[0], key)):
                if pair[0] != pair[1] and pair not in seen:
                    seen.add(pair)
                    yield pair


def _buckets(words: list[str]) -> Iterator[tuple[object, ...]]:
    import rensa

    if len(words) < _FEW:
        yield ("short", *words)
        return
    for part in {len(words), min(len(words), _OPENING)}:
        sketch = rensa.RMinHash(_BANDS * _ROWS, _SEED)
        sketch.update([" ".join(shingle) for shingle in sorted(_shingles(words[:part]))])
        digest = sketch.digest()
        yield from ((band, *digest[band * _ROWS : (band + 1) * _ROWS]) for band in range(_BANDS))


def _host(url: str) -> str | None:
    """The host of an address; None where it has none, or is none ("http://[::1/a")."""
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
