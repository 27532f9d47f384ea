"""How a statement stands, in one word a reader knows: stated as done, claimed, planned, denied, uncertain, over."""

from kg.model import EventNode, Fact

# name, word, what it means: in the order in which they are shown
STANDINGS = (
    ("asserted", "asserted", "an article says it in its own voice, as done or going on"),
    ("claimed", "claimed", "somebody says so; the article only reports it"),
    ("planned", "planned", "announced, threatened, offered or only supposed: not reported as done"),
    ("denied", "denied", "said not to be so, or not to have happened"),
    ("uncertain", "uncertain", "the article itself marks it as probable, possible or unclear"),
    ("former", "former", "it held once and no longer does"),
)


def standing(said: EventNode | Fact) -> str:
    """The name of a statement's standing; where several fit, the one that warns most: denied, then planned, then claimed.

    Qualifiers stay apart in the data; this is only the one word by which a drawing tells lines apart.
    """
    if said.polarity == "negative":
        return "denied"
    if said.temporality in ("future", "hypothetical"):
        return "planned"
    if said.speakers:
        return "claimed"
    if said.certainty != "certain":
        return "uncertain"
    return "asserted" if said.asserted else "former"
