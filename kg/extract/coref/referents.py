"""The things an article speaks of, and how present each of them is."""

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec.structs import replace

from kg.extract.coref.referent import Referent, Seen
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase

ACTIVE = 2.6  # the rank of a subject
ASIDE = 1.0  # the rank of a word before a noun
_APART = 1.0  # how much less one of several is present than all together
CLEAR = 0.45  # how much more present than the next the one who is meant must be


@dataclass(slots=True)
class Story:
    """What an article has spoken of so far."""

    referents: list[Referent] = field(default_factory=list)
    sentence: int = 0
    speaker: Referent | None = None  # who said something last
    where: dict[tuple[int, int], Referent] = field(default_factory=dict)
    held: dict[str, frozenset[tuple[str, str]]] = field(
        default_factory=dict
    )  # by known persons: offices and what they are of

    def near(self, sentences: int) -> list[Referent]:
        """The referents of the last sentences."""
        since = self.sentence - sentences
        return [r for r in self.referents if r.last >= since]

    def note(self, referent: Referent, paragraph: int, token: int, rank: float) -> None:
        """A mention of a referent."""
        self.where[(paragraph, token)] = referent
        referent.seen.append(Seen(self.sentence, paragraph, token, rank))
        referent.last = self.sentence
        for part in referent.parts:
            part.seen.append(Seen(self.sentence, paragraph, token, rank - _APART))
            part.last = self.sentence

    def clearest(
        self, fitting: list[Referent], ahead: Callable[[Referent], float] = lambda referent: 0.0
    ) -> Referent | None:
        """The most present of those that fit, where it is clearly more so than the next; some may be some way ahead."""
        ranked = sorted(
            (
                (self.salience(referent) + ahead(referent), referent.seen[-1], index)
                for index, referent in enumerate(fitting)
            ),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR):
            return None
        return fitting[ranked[0][2]]

    def salience(self, referent: Referent) -> float:
        """How present a referent is: near sentences and subjects count more, names more than descriptions."""
        score = max(seen.rank - 0.9 * (self.sentence - seen.sentence) for seen in referent.seen[-4:])
        return score + (0.5 if referent.phrase.named else 0.0) + 0.1 * min(len(referent.seen), 5)


def is_scene(token: int, sent: Sentences) -> bool:
    """Whether places are only where something is: "a ceasefire *in Gaza and Lebanon*"."""
    tree, prep = sent.tree, sent.tree.head[token]
    return tree.dep[token] == "pobj" and tree.lower[prep] in sent.ontology.roles["place"].markers - {"on"}


def _pointed_at(phrase: Phrase) -> bool:
    return phrase.named or phrase.text.lower().removeprefix("both ").startswith(
        ("the ", "his ", "her ", "its ", "their ")
    )


def together(parts: list[Referent | None]) -> Referent | None:
    """Several as one, where all are named or pointed at ("A and B agreed to open *their* embassies")."""
    known = [part for part in parts if part is not None and not part.parts]
    if len(known) < 2 or len(known) != len(parts) or not all(_pointed_at(part.phrase) for part in known):
        return None
    return Referent(phrase=replace(known[0].phrase, plural=True, entity=None), parts=tuple(known))


def one_kind(name: Phrase, description: Phrase, sent: Sentences) -> bool:
    """Whether a description can be of what a name names."""
    if name.cls == "Person" or description.cls == "Person":
        return name.cls == description.cls
    is_a = sent.ontology.is_a
    if not is_a(description.cls, "Actor") and not is_a(description.cls, "Place"):
        return False
    bodies = is_a(name.cls, "Organization") and is_a(description.cls, "Organization")  # "the ruling party, the RPF"
    alone = not sent.slots.kids(name.head, "cc", "conj") and not sent.slots.kids(description.head, "cc", "conj")
    return (bodies and alone) or is_a(name.cls, description.cls) or is_a(description.cls, name.cls)
