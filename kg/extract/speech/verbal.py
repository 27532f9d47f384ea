"""Verbs that say, think, write, want or judge, and what they govern."""

from kg.extract.frames.cues import cue_for
from kg.extract.page import Page
from kg.extract.slots import clauses, complements, insertions, speakers, upward
from kg.extract.speech.said import Said, made
from kg.lexicon import Cue

Span = tuple[int, int]
_GOVERNED = (
    ("label", complements.labelled),
    ("order", complements.order),
    ("infinitive", complements.infinitive),
    ("gerund", complements.gerund),
    ("scene", complements.scene),
)
_OUTER = frozenset(["saying", "writing", "thinking"])


def verbal(page: Page, token: int, cues: list[Cue], quotes: list[Span]) -> Said | None:
    """The attribution of a verb with a clause, infinitive, gerund, label or thing as its content; None without one."""
    slots = page.sent.slots
    speaker = speaker_of(page, token)
    passive = slots.is_passive(token)
    if passive and speaker is None and ("adjective", slots.tree.lower[token]) in page.sent.ontology.lexicon.cues:
        speaker = next(iter(slots.own_subject(token)), None)  # "is convinced that": read as a passive
    if speaker is None and slots.tree.dep[token] == "acomp" and slots.tree.tag[token] == "VBN":
        speaker = next(iter(slots.own_subject(slots.tree.head[token])), None)

    def build(
        kind: str, cue: Cue | None, content: list[int], voiced: list[int] | None = None, said_by: int | None = speaker
    ) -> Said | None:
        if cue is None or not content:
            return None
        own = said_by is not None and not passive and said_by == speakers.subject_of(slots, token)
        shown = clauses.relative_subject(slots, token) if own else None
        return made(page, token, cue, content, kind, speaker=said_by, quotes=quotes, voiced=voiced, shown=shown)

    content, voiced = complements.raised(slots, token)
    if content and (cue := cue_for(cues, "raised" if passive else "seems")):
        return build("raised", cue, content, voiced, said_by=None)
    if (cue := cue_for(cues, "clause")) and (clause := clauses.finite_clause(slots, token)) is not None:
        said = build("clause", cue, clauses.clause_words(slots, token, clause, page.sent.ontology.lexicon.goes_on))
        wished = cue_for(
            cues, "order"
        )  # "wants him *jailed*", but "wants the guard *who shot him* jailed" tells of a shot
        telling = any(slots.has(who, "relcl") for who in slots.own_subject(clause))
        done = wished is not None and wished.stance == "open" and upward.is_bare_clause(slots, clause) and not telling
        if said is not None and (done or clauses.is_open(slots, clause)):
            said.stance = "open"
        return said
    if passive and speaker is None:
        return None
    if cue is not None and cue.attitude == "saying" and (clause := _hung(page, token)) is not None:
        return build("clause", cue, slots.tree.subtree(clause))
    for kind, find in _GOVERNED:
        if (cue := cue_for(cues, kind)) and (content := find(slots, token)):
            return build(kind, cue, content, voiced=[] if kind == "label" else None)
    plain = not passive and speaker is not None and cue_for(cues, "anything") is not None
    if (cue := cue_for(cues, "clause")) and (content := clauses.rest(slots, token, all_of_it=plain)):
        return build("clause", cue, content)
    cue = _outer(cues) or _seen_so(page, token, cues)
    hearers = [page.sent.phrases.at(each).cls for each in slots.under(token, "dobj")]
    addressed = any("order" in each.takes for each in cues) and all(
        page.sent.ontology.is_a(c, "Actor") for c in hearers
    )
    if cue is not None and speaker is not None and (content := insertions.inserted(slots, token, addressed=addressed)):
        said = build("clause", cue, content)
        if said is not None and page.sent.tree.dep[token] == "advcl" and any(map(_is_wish, cues)):
            said.stance = "open"
        return said
    for cue in cues:
        if cue.after:
            content, voiced = complements.behind(slots, token, cue.after, things=cue.attitude == "saying")
            if content:
                return build("after", cue, content, voiced)
    if cue := cue_for(cues, "thing"):
        content, voiced = complements.thing(slots, token)
        return build("thing", cue, content, content if cue.stance == "denying" else voiced)
    return None


def _is_wish(cue: Cue) -> bool:
    """Whether who hopes, wants or undertakes something vouches for nothing: "as many had *hoped*", "as *agreed* in Doha"."""
    return cue.stance == "open" and (
        cue.attitude == "thinking" or (cue.attitude == "saying" and bool(cue.takes & {"infinitive", "clause"}))
    )


def _seen_so(page: Page, token: int, cues: list[Cue]) -> Cue | None:
    """The cue of "as Hanoi *sees* it", by which what is told is somebody's word."""
    it = any(page.sent.tree.lower[word] == "it" for word in page.sent.slots.under(token, "dobj"))
    as_ = "as" in clauses.mark(page.sent.slots, token)
    return next((cue for cue in cues if cue.attitude == "perceiving"), None) if it and as_ else None


def _hung(page: Page, token: int) -> int | None:
    """What is said, where the tree hangs it on a noun that cannot tell it: "said before *the raid* that they had left"."""
    clause = clauses.hung_clause(page.sent.slots, token)
    if clause is None:
        return None
    tree = page.sent.tree
    cues = page.sent.ontology.lexicon.cues.get(("noun", tree.lemma[tree.head[clause]]), ())
    return None if any("clause" in cue.takes for _, cue in cues) else clause


def _outer(cues: list[Cue]) -> Cue | None:
    return next((cue for cue in cues if "clause" in cue.takes and cue.attitude in _OUTER), None)


def speaker_of(page: Page, token: int) -> int | None:
    """The logical subject of a verb; the maker of a paper that speaks for him ("issued *a statement* saying that")."""
    slots, tree = page.sent.slots, page.sent.tree
    subject = speakers.subject_of(slots, token)
    if subject is None or tree.lower[subject] == "there":
        return None
    if (maker := maker_of(page, subject)) is not None:
        return maker
    if tree.lower[subject] == "it" and slots.kids(token, "ccomp") and slots.is_passive(token):
        return None
    return subject


def maker_of(page: Page, paper: int) -> int | None:
    """Who issues a paper or a speech: the subject of the verb that it is the object of; None for what is none."""
    if ("noun", page.sent.tree.lemma[paper]) not in page.sent.ontology.lexicon.cues:
        return None
    return next(iter(page.sent.slots.doer_of_object(paper)), None)
