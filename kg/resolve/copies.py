"""Articles that are one text: wire copy, syndication, an update of the same story. They count as one source.

MinHash sketches (rensa) of the whole text and of its opening find candidates without comparing all with all; the share of the
shorter text's word sequences that the longer one repeats decides. The opening finds a long report cut to its first paragraphs.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from types import MappingProxyType
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from kg import ids
from kg.hashes import Hashes, distinct, isin, mixed
from kg.model import Article, Copy
from kg.resolve.names import fold, fold_text
from kg.resolve.sketch import Shingled, Shingles, Sketch
from kg.resolve.together import Together

SHARED = 0.6  # of the shorter text's shingles, for two texts to be one
_WORDS = 3  # in a shingle
_OPENING = 80  # words
_FEW = 8  # words; a shorter text is the copy of an equal one only
_KEPT = 300_000  # words of the texts that are kept while candidates are compared
_BANDS, _ROWS, _SEED = 21, 3, 7  # texts that share half of their shingles meet in 94 of 100 cases, a tenth in 2


def sketch_of(article: Article) -> Sketch:
    """The sketch of an article's text."""
    words = _words(article)
    text = blake2b(" ".join(words).encode(), digest_size=8).digest()
    return Sketch(words=len(words), text=text, buckets=b"".join(sorted({_number(each) for each in _buckets(words)})))


def copies_of(articles: Iterable[Article], sketches: Mapping[str, Sketch] = MappingProxyType({})) -> tuple[Copy, ...]:
    """The articles that repeat another, sorted by id; the order of the input does not matter.

    `of` is the one of their group that came out first (of equals the longest, then the smallest id). `sketches` are those that
    are known already, by article.
    """
    return copies_and_others(articles, sketches)[0]


def copies_and_others(
    articles: Iterable[Article], sketches: Mapping[str, Sketch] = MappingProxyType({}), others: bytes = b""
) -> tuple[tuple[Copy, ...], bytes]:
    """The same, and what need not be compared again: hashes of each two texts that are not one, sorted; `others` are such hashes."""
    by_id = {article.id: article for article in articles}
    sketched = {key: sketches.get(key) or sketch_of(by_id[key]) for key in sorted(by_id)}
    texts = _Texts(by_id)
    joined: Together[str] = Together()
    pairs, codes = _candidates(sketched)
    apart = isin(codes, np.frombuffer(others, np.uint64))
    keys = list(sketched)
    for at in np.flatnonzero(~apart).tolist():
        one, two = (keys[number] for number in pairs[at].tolist())
        if joined.top(one) != joined.top(two):
            if shared(texts(one), texts(two)) >= SHARED:
                joined.join(one, two)
            else:
                apart[at] = True
    found = []
    for group in joined.groups():
        first = min(group, key=lambda key: (by_id[key].published or "9999", -sketched[key].words, key))
        found += [
            Copy(article=key, of=first, shared=round(shared(texts(key), texts(first)), 3))
            for key in group
            if key != first
        ]
    return tuple(sorted(found, key=lambda copy: copy.article)), distinct(codes[apart]).tobytes()


def sources_of(articles: Iterable[Article], copies: Iterable[Copy]) -> dict[str, str]:
    """Article -> its source: the publisher (else the site) of the text it repeats or is; where none is known, that text."""
    by_id = {article.id: article for article in articles}
    first = {copy.article: copy.of for copy in copies}
    return {key: _publisher(by_id[first.get(key, key)]) for key in sorted(by_id)}


def _publisher(article: Article) -> str:
    name = article.publisher or _host(article.url or "")
    return f"publisher {fold(name)}" if name else f"article {article.id}"


class _Texts:
    """Gives the text of an article; those asked for last are kept, since one is compared with several."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._kept: dict[str, Shingled] = {}
        self._words = 0

    def __call__(self, key: str) -> Shingled:
        """The text of an article."""
        text = self._kept.get(key)
        if text is None:
            words = _words(self._articles[key])
            self._words += len(words)
            if self._words > _KEPT:
                self._kept, self._words = {}, len(words)
            text = self._kept[key] = Shingled(words=words, shingles=_shingles(words))
        return text


def shared(one: Shingled, two: Shingled) -> float:
    """The share, 0 to 1, of the shorter text's shingles that stand in the other; of very short texts 1 or 0."""
    if min(len(one.words), len(two.words)) < _FEW:
        return float(one.words == two.words)
    ours, theirs = one.shingles, two.shingles
    return len(ours & theirs) / min(len(ours), len(theirs))


def _shingles(words: list[str]) -> Shingles:
    return frozenset(zip(*(words[n:] for n in range(_WORDS)), strict=False))


def _words(article: Article) -> list[str]:
    return fold_text(article.text).split()


def _candidates(sketches: Mapping[str, Sketch]) -> tuple[NDArray[np.int64], Hashes]:
    """Pairs that meet in a bucket, by number, and a hash of each two texts: each with the one before it and the first, so that a
    bucket costs its size.
    """
    count = len(sketches)
    buckets = np.frombuffer(b"".join(each.buckets for each in sketches.values()), ">u8").astype(np.uint64)
    owners = np.repeat(np.arange(count), [len(each.buckets) // 8 for each in sketches.values()])
    order = np.argsort(buckets, kind="stable")
    buckets, owners = buckets[order], owners[order]
    again = np.flatnonzero(buckets[1:] == buckets[:-1]) + 1  # where somebody comes into a bucket that is not empty
    first = np.searchsorted(buckets, buckets[again], "left")
    one = np.concatenate([owners[again - 1], owners[first]])
    two = np.concatenate([owners[again], owners[again]])
    found = distinct((one * count + two)[one != two])
    pairs = np.stack([found // max(count, 1), found % max(count, 1)], axis=1)
    own = np.frombuffer(b"".join(each.text for each in sketches.values()), np.uint64)
    sides = own[pairs]
    return pairs, mixed(sides.min(axis=1), sides.max(axis=1))


def _number(bucket: tuple[object, ...]) -> bytes:
    return bytes.fromhex(ids.digest(bucket, 16))


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
