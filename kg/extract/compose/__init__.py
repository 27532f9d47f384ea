"""Events of a sentence: frames, light verbs and operators put together by the coding rules of the ontology."""

from kg.extract.compose.composer import Composer
from kg.extract.compose.proto import Proto

__all__ = ["Composer", "Proto"]
