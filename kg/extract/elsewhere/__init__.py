"""Relations whose two ends stand in different sentences: what an office is of is told by the article."""

from kg.extract.elsewhere.story import story_ties

__all__ = ["story_ties"]
