"""Times that the parser hung on the wrong word, put right before the lists are a tree (`kg.extract.repair`)."""

from kg.extract.repair.labelled import governors, is_under, where
from kg.extract.repair.mainverb import FINITE


def opening_time(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "During *Ramadan* settlers attacked", "next *Friday* Lula will go": what stands before the subject is no part of its name."""
    filled = set(head)
    for token in where(dep, "compound"):
        subject = head[token]
        if dep[subject] not in ("nsubj", "nsubjpass") or token + 1 != subject:
            continue
        below = [t for t, upper in enumerate(head) if upper == token]
        first = min([token, *below])
        prep = first - 1
        if prep >= 0 and dep[prep] == "prep" and prep not in filled and is_under(prep, head[subject], head):
            head[token], dep[token] = prep, "pobj"
        elif tag[subject] == "NNP" and any(dep[t] == "amod" for t in below):
            head[token], dep[token] = head[subject], "npadvmod"


def time_in_subject(head: list[int], dep: list[str], lower: list[str]) -> None:
    """ "On 4 *March* 2021 Iranian agents seized a ship": behind a preposition with nothing below it, the first words of the subject."""
    filled = set(head)
    for prep, label in enumerate(dep[:-1]):
        if label != "prep" or prep in filled or dep[prep + 1] in ("punct", "prep"):
            continue
        subject = head[prep + 1]
        while dep[subject] in ("nmod", "compound", "amod"):
            subject = head[subject]
        if dep[subject] not in ("nsubj", "nsubjpass") or not is_under(prep, head[subject], head):
            continue
        for t in range(prep + 2, subject):  # "On October *7th* gunmen attacked"
            if dep[t] == "amod" and lower[t][0].isdigit() and dep[t - 1] == "compound" and head[t] == subject:
                head[t - 1], head[t], dep[t] = subject, t - 1, "nummod"
        before = [t for t in range(prep + 1, subject) if head[t] == subject]
        dated = [
            t
            for t in before
            if dep[t] in ("nmod", "compound") and "nummod" in (dep[b] for b in range(subject) if head[b] == t)
        ]
        if dated:
            token = dated[0]
            for each in before:
                head[each] = token if each < token else head[each]
            head[token], dep[token] = prep, "pobj"


def year_before_subject(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "In the summer of *2014* Islamic State killed thousands": the year alone stands behind the preposition."""
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl", "csubj")
    for noun, label in enumerate(dep[:-1]):
        prep, verb = head[noun], noun + 1
        if label != "pobj" or dep[prep] != "prep" or verb in subjects or tag[verb] not in FINITE or pos[verb] != "VERB":
            continue
        year = prep + 1
        if head[year] != noun or dep[year] != "nummod" or len(lower[year]) != 4 or not lower[year].isdigit():
            continue
        if head[head[head[prep]]] not in (verb, head[prep]):
            continue
        head[year], dep[year], head[noun], dep[noun] = prep, "pobj", verb, "nsubj"


def time_before_attribute(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Last *week* suspected rebels fled": the time hangs on the verb and not on what the subject is called."""
    for token in where(dep, "npadvmod"):
        word = head[token]
        if tag[token] != "NN" or dep[word] != "amod":
            continue
        subject = head[word]
        marked = any(head[t] == token and dep[t] in ("amod", "det") for t in range(token))
        if marked and dep[subject] in ("nsubj", "nsubjpass"):
            head[token] = head[subject]


def time_of_telling(head: list[int], dep: list[str]) -> None:
    """ "Said *on Wednesday* it had retaken the port": what stands between a verb of saying and the subject of what is said is the saying's."""
    for token, label in enumerate(dep[1:], start=1):
        clause = head[token]
        teller = head[clause]
        if label not in ("prep", "npadvmod") or dep[clause] != "ccomp" or teller != token - 1 or clause < token:
            continue
        subject = next(
            (t for t in range(token + 1, clause) if head[t] == clause and dep[t] in ("nsubj", "nsubjpass", "expl")),
            None,
        )
        if subject is not None:
            head[token] = teller


def swallowed_subject(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "On 2 September *gunmen* killed a judge": a noun behind a name and before a verb that has no subject is its subject."""
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl", "csubj")
    for noun in where(dep, "pobj"):
        prep, name = head[noun], noun - 1
        verb = noun + 1
        if pos[noun] != "NOUN" or dep[prep] != "prep" or verb >= len(dep) or verb in subjects:
            continue
        if not is_under(prep, verb, head):  # also "in the early hours *of* Friday drones struck"
            continue
        if tag[verb] not in FINITE or dep[name] != "compound" or head[name] != noun:
            continue
        if pos[name] != "PROPN" and not (dep[prep + 1] == "det" and _is_done_by(noun, verb, head, dep, tag)):
            continue
        for token in range(prep + 1, name):
            head[token] = name if head[token] == noun else head[token]
        head[name], dep[name], head[noun], dep[noun] = prep, "pobj", verb, "nsubj"


def _is_done_by(noun: int, verb: int, head: list[int], dep: list[str], tag: list[str]) -> bool:
    """Whether a plural before a verb with an object does it: "in the film *rebels storm* the palace", but "in the border towns live Kurds"."""
    behind = any(head[t] == verb and dep[t] == "dobj" for t in range(verb + 1, len(head)))
    return behind and tag[noun] == "NNS" and tag[noun - 1] == "NN" and tag[verb] in ("VBP", "VBD")


def scene_before_subject(head: list[int], dep: list[str], tag: list[str], sentences: list[tuple[int, int]]) -> None:
    """ "In the video *game* players invade Poland": a preposition with nothing below it has the first noun of the subject."""
    for prep, end in sentences:
        noun = prep + 2
        if dep[prep] != "prep" or noun >= end or dep[prep + 1] != "det" or prep in head[prep + 1 : end]:
            continue
        subject = head[prep + 1]
        if dep[subject] != "nsubj" or tag[subject] != "NNS" or tag[subject - 1] != "NN" or subject < prep + 3:
            continue
        head[subject - 1], dep[subject - 1] = prep, "pobj"
        for each in range(prep + 1, subject - 1):
            head[each] = subject - 1 if head[each] == subject else head[each]


def object_before_time(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Imposed *a curfew* hours after a coup": no plural takes "a", so the noun before it is the object, and the plural tells when."""
    for time in where(dep, "dobj"):
        noun, verb = time - 1, head[time]
        if tag[time] != "NNS" or head[noun] != time or dep[noun] not in ("compound", "amod") or time + 1 == len(dep):
            continue
        article = next((t for t, upper in enumerate(head[:noun]) if upper in (time, noun) and dep[t] == "det"), None)
        if article is None or lower[article] not in ("a", "an") or lower[time + 1] not in ("after", "before"):
            continue
        if verb >= article or head[time + 1] == time or any(u == time and t > time for t, u in enumerate(head)):
            continue
        for token in range(article, noun):
            head[token] = noun if head[token] == time else head[token]
        pos[noun], tag[noun], dep[time] = "NOUN", "NN", "npadvmod"
        head[noun], dep[noun] = verb, "dobj"


def time_given(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Gave the government *48 hours* to free them": a verb that has a receiver and no object has been given the time."""
    for token in where(dep, "npadvmod"):
        verb = head[token]
        if tag[token] != "NNS" or token < verb:
            continue
        mine = [(t, dep[t]) for t, upper in enumerate(head) if upper == verb and t != verb]
        receivers = [t for t, label in mine if label == "dative" and verb < t < token]
        if receivers and tag[receivers[0]] != "IN" and not any(label == "dobj" for _, label in mine):
            dep[token] = "dobj"
