"""Logical arguments of verbs, nouns and adjectives: the only package that knows dependency labels.

Active and passive, relative and reduced relative, control and raising, coordination of verbs and of arguments come out as
the same slots. Labels are those of spaCy's English pipelines (ClearNLP style).
"""

from kg.extract.slots.arguments import Arguments, Slots

__all__ = ["Arguments", "Slots"]
