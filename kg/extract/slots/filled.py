"""The arguments of one word."""

import msgspec


class Arguments(msgspec.Struct):
    """Heads (token numbers) by slot. `near` holds prepositions found one step away, used when the word has none of its own."""

    subject: list[int] = []
    object: list[int] = []
    indirect: list[int] = []
    possessor: list[int] = []
    modifier: list[int] = []
    holder: list[int] = []
    head: list[int] = []
    clause: list[int] = []
    infinitive: list[int] = []
    speaker: list[int] = []
    inside: list[int] = []
    clause_subject: list[int] = []
    predicate: list[int] = []  # what the object is called: "called him a *liar*"
    oblique: dict[str, list[int]] = {}
    near: dict[str, list[int]] = {}
    particles: set[str] = set()
    phrasal: set[str] = set()  # the particles that make another verb of it: "hang up"
    passive: bool = False
