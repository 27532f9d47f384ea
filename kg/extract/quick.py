"""The parser as spaCy ships it, sooner: the same words, trees and names, from other products of matrices.

spaCy multiplies with BLIS, whose wheel holds its kernel for any processor; numpy's OpenBLAS picks the one for this processor and is
about three times as quick for these sizes (docs/design-decisions.md). And the rules of the attribute ruler are tried on every word of a text, though nearly all
of them look at one word: what they give for a word is kept.
"""

from collections.abc import Callable
from typing import Any, cast

from spacy.attrs import DEP, LOWER, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

_LEAST = 256  # rows; of less than some twenty OpenBLAS sums in another order, and a word would hang on what is read beside it
_KEPT = 50_000  # words whose rules are kept, with tag and relation: 20 MB; 85,000 words of news have 18,316

Match = tuple[int, int, int, int]  # the rule's number, its name's hash, first token, last + 1


class Products(NumpyOps):  # type: ignore[misc]
    """Products of matrices by numpy, on one thread, each row the same whatever other rows there are."""

    def __init__(self) -> None:
        super().__init__(use_blis=False)
        self._threads = ThreadpoolController()

    def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """`x @ y`, either of them turned first where it is asked for: float32, two dimensions."""
        rows = len(x)
        with self._threads.limit(limits=1, user_api="blas"):
            if trans1 or out is not None or rows >= _LEAST:
                return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            filled = self.alloc((_LEAST, x.shape[1]))
            filled[:rows] = x
            return super().gemm(filled, y, trans2=trans2)[:rows]


def quicken(nlp: Language) -> None:
    """Let a loaded pipeline work sooner, in place; what it gives stays the same."""
    products = Products()
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = products
        if type(pipe) is AttributeRuler:
            pipe.match = remembering(pipe)  # type: ignore[method-assign, assignment]


def remembering(ruler: AttributeRuler) -> Callable[[Doc], list[Match]]:
    """What `ruler.match` gives, with the rules for one word tried once for each word, tag and relation."""
    strings = ruler.vocab.strings
    single, longer = Matcher(ruler.vocab), Matcher(ruler.vocab)
    for number, rule in enumerate(ruler.patterns):
        patterns = cast("list[list[dict[str, Any]]]", rule["patterns"])
        (single if all(len(pattern) == 1 for pattern in patterns) else longer).add(str(number), patterns)
    kept: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def match(doc: Doc) -> list[Match]:
        found = [(int(strings[name]), name, start, end) for name, start, end in longer(doc, allow_missing=True)]
        if len(kept) > _KEPT:
            kept.clear()
        for token, key in enumerate(map(tuple, doc.to_array([TAG, LOWER, DEP]).tolist())):
            rules = kept.get(key)
            if rules is None:
                matches = single(doc[token : token + 1], allow_missing=True)
                rules = kept[key] = [(int(strings[name]), name) for name, _, _ in matches]
            found += [(number, name, token, token + 1) for number, name in rules]
        return sorted(found)

    return match
