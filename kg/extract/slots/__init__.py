"""Logical arguments of verbs, nouns and adjectives: what most of reading asks instead of dependency labels.

Active and passive, relative and reduced relative, control and raising, coordination of verbs and of arguments come out as
the same slots. Labels are those of spaCy's English pipelines (ClearNLP style).
"""

from kg.extract.slots.arguments import Slots
from kg.extract.slots.filled import Arguments

__all__ = ["Arguments", "Slots"]
