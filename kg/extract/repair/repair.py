"""Parses put right that break English grammar: sentences without a verb, a noun split from its prefix, forms that do not go together.

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for.
"""

from kg.extract.repair.afterinsertion import verb_after_insertion
from kg.extract.repair.behindobject import beside_object
from kg.extract.repair.betweennouns import (
    verb_before_object,
    verb_behind_subject,
    verb_in_of_phrase,
    verb_of_that_clause,
    verb_with_subject,
)
from kg.extract.repair.clauses import (
    after_semicolon,
    condition_of_told,
    participle_in_turn,
    set_apart,
    summed_up,
    teller_before_colon,
    teller_before_verb,
    that_of_content,
    wanted_in_turn,
    wished_of_it,
)
from kg.extract.repair.forms import had_before, had_hardly, put_on, seen_doing
from kg.extract.repair.infinitives import had_of_condition, infinitive_before_noun, no_longer, will_before_time
from kg.extract.repair.inserted import tellers_inside
from kg.extract.repair.inturn import (
    after_relative,
    agreeing_in_turn,
    bare_in_turn,
    doing_in_turn,
    let_alone,
    vow_in_turn,
)
from kg.extract.repair.mainverb import (
    according,
    give_verb,
    perfect,
    receiver_before_number,
    swap_participle,
    verb_before_noun,
    verb_behind_to,
    verbs_taken_for_others,
    wished_verb,
)
from kg.extract.repair.nouns import listed_behind_verb, noun_of_its_own, object_of_result, told_by_the_last
from kg.extract.repair.rings import is_tree
from kg.extract.repair.setinside import subject_set_apart
from kg.extract.repair.subjects import (
    made_to_do,
    name_beside_subject,
    name_between_commas,
    named_in_turn,
    object_behind_verb,
    passive_in_turn,
    reduced_behind_apposition,
    subject_behind_and,
    subject_of_auxiliary,
    told_before_teller,
)
from kg.extract.repair.tails import hung_tails
from kg.extract.repair.tellers import judged_of_it, teller_at_end
from kg.extract.repair.times import (
    object_before_time,
    opening_time,
    scene_before_subject,
    swallowed_subject,
    time_before_attribute,
    time_given,
    time_in_subject,
    time_of_telling,
    year_before_subject,
)
from kg.extract.repair.titles import titled_in_turn
from kg.extract.repair.tornwords import after_prefix, inside_name, one_office, owned_by, shot_dead, worth_of
from kg.extract.repair.turnedround import (
    called_before_object,
    deed_after_did,
    done_with,
    going_on,
    had_done,
    teller_with_quality,
    verb_for_auxiliary,
    wished_before,
)


def repair(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentences: list[tuple[int, int]],
    of_nouns: frozenset[str] = frozenset(),
) -> list[int]:  # fmt: skip
    """Mend the lists in place; comes back with the tokens that are verbs now and were none, whose lemma is unknown.

    `lower` are the words in lower case, `of_nouns` prepositions that go with a noun as well as with a verb. What a mistake cannot do without is asked for first: most texts have none.
    Where two mends together would make a ring of words, the parser's own tree stays.
    """
    before = list(head), list(dep)
    verbs = verbs_taken_for_others(lower, head, dep, pos)
    for token in verbs:
        modal = any(tag[t] == "MD" for t, upper in enumerate(head) if upper == token)
        pos[token], tag[token] = "VERB", "VB" if modal else "VBD"
    if "TO" in tag:
        verb_behind_to(head, dep, tag, pos)
        infinitive_before_noun(head, dep, tag)
    if "longer" in lower:
        no_longer(lower, head, dep)
    if "appos" in dep and "MD" in tag:
        will_before_time(head, dep, tag)
    if "amod" in dep:
        verb_before_object(lower, head, dep, tag, pos)
        verb_with_subject(head, dep, tag, pos)
        if "ccomp" in dep:
            verbs += verb_of_that_clause(head, dep, tag, pos)
    if "dead" in lower:
        verbs += shot_dead(lower, head, dep, tag, pos)
    if "mark" in dep:
        verbs += wished_verb(lower, head, dep, tag, pos)
    if "were" in lower and "MD" in tag:
        wished_before(lower, head, dep, tag, pos)
    if "had" in lower and "MD" in tag:
        had_before(lower, head, dep, tag)
        had_of_condition(lower, head, dep, tag)
    if "did" in lower or "does" in lower or "do" in lower:
        verbs += deed_after_did(lower, head, dep, tag, pos)
    if "ccomp" in dep:
        teller_with_quality(head, dep, tag, pos)
        if "had" in lower or "have" in lower or "has" in lower or "having" in lower:
            had_done(head, dep, tag, pos)
            had_hardly(head, dep, tag, pos)
    if "aux" in dep:
        verb_for_auxiliary(head, dep, tag, pos)
        if "has" in lower or "had" in lower:
            made_to_do(head, dep, tag, pos)
    going_on(head, dep, tag, pos)
    seen_doing(head, dep, tag, pos)
    if "with" in lower and ("VBN" in tag or "VBD" in tag):
        done_with(lower, head, dep, tag)
    if "as" in lower:
        called_before_object(lower, head, dep, tag, pos)
    if "aux" in dep or "auxpass" in dep:
        subject_of_auxiliary(head, dep)
    name_beside_subject(head, dep, tag)
    if "and" in lower:
        titled_in_turn(lower, head, dep, tag)
    if "," in lower:
        name_between_commas(lower, head, dep, tag)
        if "appos" in dep and "NNS" in tag:
            listed_behind_verb(lower, head, dep, tag)
    object_behind_verb(head, dep, tag)
    if "ccomp" in dep and "appos" in dep:
        reduced_behind_apposition(lower, head, dep, tag)
    if "acl" in dep:
        told_before_teller(head, dep, tag)
    adverbial = "advcl" in dep or ("xcomp" in dep and "ccomp" in dep)
    for first, end in sentences:
        teller_at_end(head, dep, tag, pos, range(first, end))
        give_verb(lower, head, dep, tag, pos, range(first, end))
        verb_after_insertion(lower, head, dep, tag, pos, range(first, end))
        if "amod" in dep:
            verbs += verb_in_of_phrase(lower, head, dep, tag, pos, range(first, end), of_nouns)
            verbs += verb_behind_subject(lower, head, dep, tag, pos, range(first, end))
        if lower[first] == "according":
            according(lower, head, dep, tag, pos, range(first, end))
        if adverbial:
            swap_participle(head, dep, tag, pos, range(first, end))
    if "compound" in dep:
        verb_before_noun(head, dep, tag, pos)
    if "compound" in dep or "nummod" in dep:
        time_in_subject(head, dep, lower)
    if "NNS" in tag:
        scene_before_subject(head, dep, tag, sentences)
    if "nummod" in dep:
        year_before_subject(lower, head, dep, tag, pos)
        receiver_before_number(head, dep, tag, pos)
    verbs += beside_object(lower, head, dep, tag, pos)
    if "dobj" in dep and "NNS" in tag:
        object_before_time(lower, head, dep, tag, pos)
    if "amod" in dep:
        perfect(head, dep, tag, pos, lower)
    put_on(head, dep, tag, pos)
    if "WP" in tag or "WDT" in tag:
        tellers_inside(head, dep, tag, pos)
    if "worth" in lower:
        worth_of(lower, head, dep, tag, pos)
    if "dos" in lower:
        inside_name(lower, head, dep, tag, pos)
    if "conj" in dep:
        subject_behind_and(head, dep, tag)
        passive_in_turn(head, dep, tag, lower)
        agreeing_in_turn(head, dep, tag, pos)
        after_relative(head, dep, tag, pos)
        named_in_turn(lower, head, dep, tag, pos)
        if "VBP" in tag and "TO" in tag:
            vow_in_turn(head, dep, tag)
        if "VBG" in tag:
            doing_in_turn(head, dep, tag)
    if "TO" in tag:
        bare_in_turn(head, dep, tag)
    if "alone" in lower:
        let_alone(lower, head, dep, tag)
    if "-" in lower:
        after_prefix(lower, head, dep)
        one_office(lower, head, dep)
    if "compound" in dep:
        opening_time(head, dep, tag)
        swallowed_subject(head, dep, tag, pos)
    if "npadvmod" in dep:
        summed_up(head, dep, tag, lower)
        object_of_result(head, dep, tag, pos)
        time_given(head, dep, tag)
        time_before_attribute(head, dep, tag)
        told_by_the_last(head, dep, tag, pos)
    if "ccomp" in dep:
        wanted_in_turn(head, dep, tag)
        time_of_telling(head, dep)
        if "auxpass" in dep:
            participle_in_turn(head, dep, tag)
        if "agent" in dep:
            owned_by(lower, head, dep, tag, pos)
    noun_of_its_own(lower, head, dep, tag, pos)
    subject_set_apart(lower, head, dep, tag, pos)
    set_apart(head, dep, tag, lower)
    if "advcl" in dep and ("ccomp" in dep or "parataxis" in dep):
        condition_of_told(head, dep, lower)
    if "parataxis" in dep:
        teller_before_verb(head, dep, tag, lower)
    if ":" in lower:
        teller_before_colon(head, dep, lower)
    if ";" in lower:
        after_semicolon(head, dep, tag, lower)
    if "WDT" in tag:
        that_of_content(head, dep, tag, lower)
    if "that" in lower:
        wished_of_it(head, dep, tag, lower)
        judged_of_it(lower, head, dep, pos)
    hung_tails(lower, head, dep, tag, pos)
    if head != before[0] and not is_tree(head):
        head[:], dep[:] = before
    return verbs
