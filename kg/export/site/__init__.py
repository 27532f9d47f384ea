"""The site: static pages that open from disk, one for each thing, event and article, with lists, timeline, matrix and map."""

from kg.export.site.write import write_site

__all__ = ["write_site"]
