"""Colours of the explorer, told apart by people who see red and green alike (after Okabe and Ito, 2008)."""

from kg.ontology import Ontology

EVENT_SHAPE = "diamond"
RELATION = "relation"

_GREY = "#8a8f98"

# The nearest class counts: one without a colour takes that of a parent.
_CLASSES = {
    "Person": "#0072b2", "State": "#d55e00", "Government": "#e69f00", "GovernmentBody": "#f0c04c", "Military": "#7a5230",
    "IntergovernmentalOrganization": "#009e73", "PoliticalParty": "#b07aa1", "ArmedGroup": "#9c2f2f",
    "CriminalOrganization": "#5b2a2a", "Company": "#4b6cb7", "Media": "#56b4e9", "NGO": "#66c2a5", "People": "#cc79a7",
    "Group": "#d9a6c2", "Organization": "#6f9c8b", "Place": "#a3b18a", "Thing": "#b9bec7",
}  # fmt: skip

_QUADS = {
    "VerbalCooperation": "#56b4e9", "MaterialCooperation": "#0072b2", "VerbalConflict": "#e69f00", "MaterialConflict": "#c1272d",
    RELATION: _GREY,
}  # fmt: skip


def class_colour(cls: str, ontology: Ontology) -> str:
    """The colour of a class or of its nearest parent that has one, as #rrggbb."""
    if cls in _CLASSES:
        return _CLASSES[cls]
    above = [name for name in _CLASSES if ontology.is_a(cls, name)]
    nearest = max(
        above,
        key=lambda name: (len(ontology.classes[name].parents) if name in ontology.classes else 0, name),
        default="",
    )
    return _CLASSES.get(nearest, _GREY)


def quad_colour(quad: str) -> str:
    """The colour of a quad or, for "" and anything unknown, of a relation, as #rrggbb."""
    return _QUADS.get(quad, _GREY)
