"""How things look in the explorer and on the site: colours that people tell apart who see red and green alike.

After Okabe and Ito, "Color Universal Design", 2008. A class also has a shape, so that colour is never alone; the colours of
lines, for light and dark paper, stand in `assets/palette.css`.
"""

from kg.ontology import Ontology

_GREY = "#8a8f98"

# For files that have one colour; the explorer's, for light and dark paper, stand in assets/palette.css.
QUAD_COLOURS = {
    "VerbalCooperation": "#3a9bd1", "MaterialCooperation": "#0b5fa5", "VerbalConflict": "#c77700", "MaterialConflict": "#b91c1c",
    "relation": "#7a7f87",
}  # fmt: skip

# The nearest class counts: one without a look of its own takes that of a parent.
_LOOKS = {
    "Person": ("#2f83c5", "dot"), "State": ("#d55e00", "square"), "Country": ("#d55e00", "square"),
    "Government": ("#e69f00", "square"), "GovernmentBody": ("#c9a227", "square"), "Military": ("#8a6d3b", "square"),
    "Organization": ("#6f9c8b", "triangle"), "IntergovernmentalOrganization": ("#009e73", "triangle"),
    "PoliticalParty": ("#b07aa1", "triangle"), "ArmedGroup": ("#b8433f", "triangle"),
    "CriminalOrganization": ("#8d4a4a", "triangle"), "Company": ("#6b7fc7", "triangle"), "Media": ("#56b4e9", "triangle"),
    "NGO": ("#5fb898", "triangle"), "People": ("#cc79a7", "dot"), "Group": ("#d08fb4", "dot"),
    "Place": ("#8ba36b", "hexagon"), "Thing": ("#9aa1ad", "triangleDown"),
}  # fmt: skip


def class_look(cls: str, ontology: Ontology) -> tuple[str, str]:
    """Colour (#rrggbb) and shape of a class, or of its nearest parent that has a look."""
    if cls in _LOOKS:
        return _LOOKS[cls]
    above = [name for name in _LOOKS if ontology.is_a(cls, name)]
    nearest = max(
        above,
        key=lambda name: (len(ontology.classes[name].parents) if name in ontology.classes else 0, name),
        default="",
    )
    return _LOOKS.get(nearest, (_GREY, "dot"))
