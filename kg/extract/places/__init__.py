"""Where things happen: the places that a text names, each the right one of several of its name."""

from kg.extract.places.beside import located
from kg.extract.places.called import is_struck, is_told
from kg.extract.places.find import places_of
from kg.extract.places.option import Option
from kg.extract.places.options import Atlas
from kg.extract.places.spot import Spot

__all__ = ["Atlas", "Option", "Spot", "is_struck", "is_told", "located", "places_of"]
