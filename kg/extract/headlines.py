"""Headlines in capitals as the parser reads sentences: in "Russia Shells Kharkiv As Talks Stall" it takes every word for a name."""

import re
from collections.abc import Iterator

from spacy.lang.en.stop_words import STOP_WORDS

from kg.extract.mentions.names import Gazetteer, fold
from kg.extract.segment import Paragraph, is_heading
from kg.lexicon import Lexicon
from kg.model import Value

SMALL = frozenset(STOP_WORDS) | {"amid", "despite", "near", "versus"}  # words that no headline need write large
SHORTEST = 4  # words
LONGEST_NAME = 6  # words
LONGEST = 160  # characters of a headline
_SPELT = re.compile(r"\b(?:an?|the|is|are|was|were|has|have|had|been)\b", re.IGNORECASE)  # what a headline leaves out
_STOP = re.compile(r"(?<![A-Z])[.!?…](?=\s+[A-Z“\"])")
_SMALL_LETTER = re.compile(r"(?<![\w'’.&/@-])[a-z]{4,}")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*[\w]|[^\W\d_]")


class Plain(Value, frozen=True):
    """Words that are no names, in small letters: verbs in all regular forms, and every other word of the lexicon."""

    verbs: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()  # verbs that tell a sentence from a title: no actor as "state" is


def plain_words(lexicon: Lexicon) -> Plain:
    """The words of the frames, of the cues and of the nouns for actors and things, in their regular forms."""
    verbs = {
        words[0]
        for (pos, _), lemmas in lexicon.lemmas.items()
        if pos == "verb"
        for found in lemmas.values()
        for words in found
    }
    verbs |= {lemma for pos, lemma in lexicon.cues if pos == "verb"}
    nouns = {
        word
        for (pos, _), lemmas in lexicon.lemmas.items()
        if pos == "noun"
        for found in lemmas.values()
        for words in found
        for word in words
    }
    nouns |= {word for noun in (*lexicon.role_nouns, *lexicon.measure_nouns) for word in noun.split()}
    nouns |= {lemma for pos, lemma in lexicon.cues if pos == "noun"}
    nouns |= {noun for frame in lexicon.frames.values() for each in frame.object_nouns for noun in each.split()}
    forms = frozenset(form for verb in verbs for form in _forms(verb))
    others = frozenset({*nouns, *(form for noun in nouns for form in _plural(noun)), *SMALL})
    actors = {noun for noun, role in lexicon.role_nouns.items() if role.sector is not None}
    return Plain(verbs=forms, others=others, finite=forms - actors)


def as_sentence(text: str, plain: Plain, gazetteer: Gazetteer) -> str:
    """A headline with small letters where a sentence has them; any other text as it is. The length stays."""
    if not _is_large(text):
        return text  # what almost every text is
    words = list(_WORD.finditer(text))
    named = set(_named(text, words, gazetteer))
    small = [n for n in range(1, len(words)) if n not in named and _is_plain(words, n, plain)]
    if not any(words[n][0].lower() in plain.finite for n in small):
        return text  # a name, a title, a caption
    letters = list(text)
    for n in small:
        letters[words[n].start()] = letters[words[n].start()].lower()
    return "".join(letters)


def is_headline(text: str) -> bool:
    """Whether a line reads as a headline: short, without a full stop or with all words written large."""
    if len(text) > LONGEST or "\n" in text:
        return False
    return is_heading(text) or _is_large(text)


def _is_large(text: str) -> bool:
    if any(match[0] not in SMALL for match in _SMALL_LETTER.finditer(text)):
        return False
    words = _WORD.findall(text)
    return len(words) >= SHORTEST and any(word[1:].islower() for word in words)


def headlines(paragraphs: list[Paragraph]) -> list[bool]:
    """Which paragraphs are headlines; those that a text begins with may be in small letters and end with a stop or ";"."""
    found = [is_headline(each.text) for each in paragraphs]
    if len(paragraphs) < 2:
        return found
    found[0] = found[0] or _is_telegraphic(paragraphs[0].text)
    if found[0] and paragraphs[0].text.endswith(";") and len(paragraphs) > 2:
        found[1] = found[1] or _is_telegraphic(paragraphs[1].text)
    return found


def _is_telegraphic(text: str) -> bool:
    """Whether a line is one short sentence without article or auxiliary: "Rebels free two nuns in Goma."."""
    if len(text) > LONGEST or "\n" in text or _STOP.search(text) or _SPELT.search(text):
        return False
    return is_heading(text.rstrip(".; "))


def _is_plain(words: list[re.Match[str]], n: int, plain: Plain) -> bool:
    """Whether a word of a headline is no name nor the title before one ("*President* Tebboune")."""
    word, after = words[n][0].lower(), words[n + 1][0].lower() if n + 1 < len(words) else ""
    if words[n][0].isupper() and len(word) > 1:
        return False
    return word in plain.verbs or (
        word in plain.others and (after in plain.others or after in plain.verbs or not after or word in SMALL)
    )


def _named(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> Iterator[int]:
    """The numbers of the words that stand in a known name."""
    for first in range(len(words)):
        for last in range(min(first + LONGEST_NAME, len(words)) - 1, first - 1, -1):
            if (
                fold(text[words[first].start() : words[last].end()].removesuffix("'s").removesuffix("’s"))
                in gazetteer.readings
            ):
                yield from range(first, last + 1)
                break


def _forms(verb: str) -> Iterator[str]:
    """The regular forms of a verb, and some that do not exist."""
    stem = verb[:-1] if verb.endswith("e") else verb
    yield from (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing")
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    elif re.search(r"[aeiou][bdglmnprt]$", verb):
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")


def _plural(noun: str) -> Iterator[str]:
    yield from (f"{noun}s", f"{noun}es", f"{noun}'s", f"{noun}’s")
    if noun.endswith("y"):
        yield f"{noun[:-1]}ies"
