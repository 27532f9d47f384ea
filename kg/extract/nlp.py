"""The parser: the one place that loads spaCy."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

from kg.errors import ConfigError
from kg.extract.models import MODELS
from kg.extract.quick import quicken
from kg.extract.repair.verbwords import VerbWords
from kg.extract.tree import Names, Tree, tree_of

BATCH = 256  # paragraphs; measured 1.9 times as fast as one by one, with the same parses
_SPACES = str.maketrans("\u00a0\u2007\u2009\u202f", "    ")
_LONGEST_WORD = 400  # characters
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_NO_WORD = re.compile(rf"\S{{{_LONGEST_WORD},}}")

# A quotation mark between two words, and the stop or bracket before it.
_MARKS = (r"(?<=[\w.)])[:,](?=[\"“])", r"(?<=[\w.])\)(?=[:,][\"“])", r"(?<=[\w:,.!?])[\"“”](?=\w)")


@functools.lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """An installed English pipeline by package name or folder, made quicker.

    Raises ConfigError where it is not installed, not English, or has no parser.
    """
    nlp = shipped_model(name)
    quicken(nlp)
    return nlp


def shipped_model(name: str) -> Language:
    """The same pipeline, as spaCy runs it: what `kg` is measured against. Raises as `load_model` does."""
    for candidate in MODELS.get(name, (name,)):
        if spacy.util.is_package(candidate) or "/" in candidate:
            return _checked(candidate, name)
    installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
    raise ConfigError(
        f"model {name!r} is not installed (installed: {installed}); install it with pip or choose another with --model"
    )


def _checked(candidate: str, name: str) -> Language:
    try:
        nlp = spacy.load(candidate)
    except (OSError, ImportError, ValueError) as error:
        raise ConfigError(f"model {name!r} cannot be loaded: {str(error).splitlines()[0]}") from error
    if nlp.lang != "en" or "parser" not in nlp.pipe_names:
        raise ConfigError(
            f"model {name!r} has language {nlp.lang!r} and pipes {nlp.pipe_names}; an English pipeline with a parser is needed"
        )
    _part_words_from_quotes(nlp)
    return nlp


def _part_words_from_quotes(nlp: Language) -> None:
    """Let a quotation mark typed without its space part two words: `Lavrov:"We`, `again,”Lavrov`."""
    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer):
        infixes = [*(nlp.Defaults.infixes or ()), *_MARKS]
        tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer


def parse(
    nlp: Language,
    texts: Iterable[str],
    whole: Iterable[str] = (),
    verb_words: VerbWords | None = None,
    written: Callable[[str], str] = str,
) -> Iterator[Tree]:
    """The trees of texts, in order; `whole` are words with a hyphen that are one word ("secretary-general").

    `written` tells how a text is read: another of the same length, in which a headline has small letters.

    An apostrophe inside a word is read as a straight one, since the parser takes "they’ll" for a past and "they'll" for a future.
    Spaces that do not break are read as plain ones, which the parser knows; so is what cannot be a word for its length,
    on which the tokenizer would spend time by its square.
    """
    joined = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, whole))) + r")\b", re.IGNORECASE) if whole else None
    labels, lemmas = Names(nlp.vocab.strings), Names(nlp.vocab.strings, lower=True)
    parsed, own = tee(map(_readable, texts))
    for doc, text in zip(nlp.pipe((_straight(written(each)) for each in parsed), batch_size=BATCH), own, strict=True):
        if joined is not None and "-" in text:
            _join(doc, text, joined)
        yield tree_of(doc, text, labels, lemmas, verb_words)


def _straight(text: str) -> str:
    return _APOSTROPHE.sub("'", text) if "’" in text else text


def _readable(text: str) -> str:
    plain = text.translate(_SPACES)
    if max(map(len, plain.split()), default=0) < _LONGEST_WORD:
        return plain
    return _NO_WORD.sub(lambda match: " " * len(match[0]), plain)


def _join(doc: Doc, text: str, joined: re.Pattern[str]) -> None:
    """Make one token of each match, where its parts hang together, with the place of its first noun in the tree."""
    spans = [doc.char_span(*match.span()) for match in joined.finditer(text)]
    if not spans:
        return
    with doc.retokenize() as retokenizer:
        for span in spans:
            if span is not None and len(span) > 1:
                retokenizer.merge(span, attrs={"LEMMA": span.text.lower(), "TAG": "NN", "POS": "NOUN"})
