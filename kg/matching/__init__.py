"""What the ontology knows of how names are written."""

from kg.matching.build import build_matching
from kg.matching.values import Close, Kinds, Matching, OfficeName, Script

__all__ = ["Close", "Kinds", "Matching", "OfficeName", "Script", "build_matching"]
