"""An event record as the merge sees it."""

from kg.model import Value
from kg.resolve.events.party import Party
from kg.resolve.times import Window


class Report(Value, frozen=True):
    """One record. `window` is when it is said to have happened; `around` is that, or else the days before publication."""

    id: str
    article: str
    kind: str  # the class
    quad: str
    close: frozenset[str]  # names of the sets in which its class is close to others ...
    opens: frozenset[str]  # ... and of those that its mode opens
    alone: bool  # done with nobody else: "resigned"
    mode: str | None
    manners: frozenset[str]  # names of the sets of modes that may be told of one deed
    mutual: bool  # "A met B": either may stand on either side
    hosted: bool  # "A received B in Paris", "B arrived in Paris": so they may where it was in one town
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    abouts: tuple[Party, ...]
    places: tuple[Party, ...]
    spoken_of: frozenset[str]  # classes of the events it is about
    targets: frozenset[str]  # names of the place, and of recipients and topics that are no persons
    topics: frozenset[str]  # words of what it is about
    window: Window | None
    precision: str | None
    around: Window | None
    published: Window | None
    reach: (
        Window | None
    )  # the season before publication, for an undated noun in the singular: "the murder of X" may mean it
    polarity: str
    speakers: tuple[str, ...]  # IRIs, or words where nobody is known; outermost first
    done: str  # "done", "planned", "supposed" or "open": what may not be mixed
    stems: frozenset[str]  # of the words that say it
    counts: frozenset[tuple[str, int]]  # (kind, lower bound)
    text: str  # the words that say it, with the one before them, where a number may stand
    noun: bool  # said by a noun: "the strike"
    definite: bool  # not by a noun that may mean any such thing: "waging war"
    conflict_deed: bool  # something done by one to another against his will
    plural: bool  # by one in the plural: "drone strikes"
    spans: frozenset[tuple[int, int]]  # where its actors and recipients stand
    sentence: int  # where its sentence begins
    start: int
    quote: str  # its sentence
    beside: str | None = None  # the other of a deed and its toll that one sentence tells
