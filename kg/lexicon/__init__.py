"""The words of the ontology as frozen values: frames, operators and their rules, role nouns, cues, counts (docs/lexicon.md)."""

from kg.lexicon.actors import RoleNoun
from kg.lexicon.control import Control
from kg.lexicon.counting import Counting
from kg.lexicon.cues import Cue
from kg.lexicon.frames import SCOPE, Frame
from kg.lexicon.lexicon import Lexicon, build_lexicon
from kg.lexicon.rules import Rule
from kg.lexicon.words import head_of, words_of

__all__ = [
    "SCOPE",
    "Control",
    "Counting",
    "Cue",
    "Frame",
    "Lexicon",
    "RoleNoun",
    "Rule",
    "build_lexicon",
    "head_of",
    "words_of",
]
