"""An event in the making."""

import msgspec

from kg.lexicon import Frame


class Proto(msgspec.Struct, eq=False):
    """An event in the making; roles hold tokens, `about_events` and `inner` other events in the making."""

    cls: str
    mode: str | None
    frame: Frame
    trigger: int
    words: tuple[int, ...]
    roles: dict[str, list[int]] = {}
    about_events: list["Proto"] = []
    inner: list["Proto"] = []
    speakers: list[int] = []
    polarity: str | None = None  # what a rule or an operator above said; None: as the words stand
    certainty: str | None = None
    temporality: str | None = None
    idea: bool = False  # kept beside an operator's own event: threatened, promised, refused
    weight: float = 1.0  # confidence so far
    tellers: tuple[int, ...] = ()  # who reports it where the reporting is the deed itself ("X said that Y must ...")
    public: bool = False  # everyday words: it holds only between those of public life, whatever stands above it
    governor: int = -1  # the topmost token whose tense and modality hold for the event
    course: int = -1  # the verb of the deed of its kind in whose course it was done
