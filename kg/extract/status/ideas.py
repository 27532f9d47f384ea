"""What is only thought of: things that are wanted, chances that somebody has."""

from kg.extract.cues import cues_at
from kg.extract.slots import upward
from kg.extract.status.above import Above
from kg.extract.status.governors import governor, governor_of
from kg.extract.status.nobodys import is_in_story


class Ideas(Above):
    """Whether the words above an event tell of no more than an idea."""

    def _of_an_idea(self, noun: int, *, apart: bool = False) -> set[str]:
        """ "Hypothetical" where a thing is only wanted: "must defend *a member* that is attacked", "dream of *a king* who pardons".

        `apart`: whatever becomes of the thing itself ("to retake *rebel-held* land": it is held).
        """
        above = upward.step_up(self.sent.slots, noun)
        while above is not None and above.kind == "conjunct":
            if self.sent.tree.pos[above.upper] == "VERB":
                return self._strayed(noun, above.upper)
            noun, above = above.upper, upward.step_up(self.sent.slots, above.upper)
        if above is None:
            return set()
        telling = governor_of(self.sent, above, told=False)
        if telling is not None and telling.effects == {"hypothetical"}:
            return {"hypothetical"}
        verb = self.sent.tree.pos[above.upper] == "VERB" and not apart
        return self._main(above.upper) & {"hypothetical"} if verb else set()

    def _of_a_chance(self, verb: int) -> set[str]:
        """ "Hypothetical" of a verb in the present over what may come: "has a *chance* to win them over"."""
        over = self.sent.slots.of(verb).object if upward.is_in_present_tense(self.sent.slots, verb) else []
        may = (governor(self.sent, noun, ("infinitive", "clause")) for noun in over)
        open_ = any(each is not None and each.effects & {"possible", "hypothetical"} for each in may)
        return {"hypothetical"} if open_ else set()

    def _by_then(self, participle: int, upper: int) -> bool:
        """Take in what a verb says of what is told behind it as done: "hopes to retire *having ended* the war"."""
        if cues_at(self.sent, upper):  # "nobody recalls her ever *having met* him"
            self._tell(upper, participle)
            return True
        self.met.beside |= self._main(upper)
        return False

    def _is_of_story(self, participle: int, noun: int) -> bool:
        """Whether a noun's participle tells what a work shows somebody doing: "the play has *a queen poisoning* them"."""
        tree = self.sent.tree
        doing = tree.tag[participle] == "VBG" and tree.dep[noun] == "dobj"
        return doing and is_in_story(self.sent, participle, tree.head[noun])
