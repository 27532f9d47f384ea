"""Attempts and plans that came to nothing, what was only pretended, what somebody was brought to do: done, not done or open."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

DONE = ("positive", "certain", "past")
NOT_DONE = ("negative", "certain", "past")
NOT_PLANNED = ("negative", "certain", "hypothetical")
OPEN = ("positive", "underspecified", "hypothetical")
COMING = ("positive", "certain", "future")
CASES = [  # text, class, how it stands
    # attempts
    ("Gunmen tried to storm the palace.", "Assault", OPEN),
    ("Gunmen tried to storm the palace and wept.", "Assault", OPEN),
    ("Gunmen tried to storm the palace but failed.", "Assault", NOT_DONE),
    ("Gunmen tried in vain to storm the palace.", "Assault", NOT_DONE),
    ("The attempt to kidnap the judge failed.", "Assault", NOT_DONE),
    ("An attempt to kidnap the judge alarmed Quito.", "Assault", OPEN),
    ("Efforts to free the nurses came to nothing.", "Retreat", NOT_DONE),
    ("Efforts to free the nurses did not fail.", "Retreat", OPEN),
    ("The governor survived an attempt to kill him.", "Assault", NOT_DONE),
    ("The governor survived the shelling of his house by rebels.", "Assault", DONE),
    ("The army repelled an attack by rebels on the base.", "Assault", DONE),
    # plans and promises
    ("Ankara abandoned plans to invade the island.", "Assault", NOT_PLANNED),
    ("Ankara has plans to invade the island.", "Assault", ("positive", "certain", "future")),
    ("The rebels broke a promise to withdraw from Goma.", "Retreat", NOT_PLANNED),
    ("The rebels kept a promise to withdraw from Goma.", "Retreat", ("positive", "certain", "future")),
    # what keeps somebody from it
    ("The troops held back from shelling the mosque.", "Assault", NOT_DONE),
    ("The guards forgot to arrest the thief.", "Coerce", NOT_DONE),
    ("The minister forgot that the guards had arrested the thief.", "Coerce", DONE),
    ("The guards never failed to arrest the thief.", "Coerce", DONE),
    ("The rebels only pretended to withdraw from Goma.", "Retreat", NOT_DONE),
    # what somebody is brought to do
    ("The bishop persuaded the rebels to release the nurses.", "Retreat", DONE),
    ("The bishop urged the rebels to release the nurses.", "Retreat", OPEN),
    ("The bishop hopes to persuade the rebels to release the nurses.", "Retreat", OPEN),
    # what is expected and what was used to be done
    ("It is likely that rebels killed the mayor.", "Assault", ("positive", "probable", "past")),
    ("Rebels are likely to kill the mayor.", "Assault", ("positive", "probable", "future")),
    ("Iran is unlikely to attack the base.", "Assault", ("negative", "probable", "future")),
    ("The army used to shell the village.", "Assault", DONE),
    ("The army uses its time to rest.", "Assault", None),
    ("Nor did Paris condemn the raid.", "Accuse", NOT_DONE),
    ("And Paris did condemn the raid.", "Accuse", DONE),
    ("The army was going to shell Goma.", "Assault", OPEN),
    ("The mayor was shot before he could flee Goma.", "Retreat", NOT_DONE),
    ("The envoy fell ill before he could meet the king of Jordan.", "Consult", NOT_DONE),
    ("The envoy will rest before he can meet the king of Jordan.", "Consult", OPEN),
    ("The rebels fled rather than attack Goma.", "Assault", NOT_DONE),
    ("Police banned a march by nurses.", "Protest", NOT_PLANNED),
    ("Police watched a march by nurses.", "Protest", DONE),
    ("Deputies vetoed a bill to arm the rebels.", "Aid", NOT_PLANNED),
    ("It is not known if rebels killed the monks.", "Assault", ("positive", "underspecified", "past")),
    ("Any army that attacks Goma will lose.", "Assault", OPEN),
    ("The army that attacks Goma is large.", "Assault", ("positive", "certain", "ongoing")),
    ("The army admits shelling the school.", "Assault", DONE),
    ("The army keeps shelling the school.", "Assault", ("positive", "certain", "ongoing")),
    ("Pressure led the junta to free the nurses.", "Retreat", DONE),
    ("Manila called the report that rebels shelled Jolo false.", "Assault", NOT_DONE),
    ("Manila called the report that rebels shelled Jolo accurate.", "Assault", ("positive", "probable", "past")),
    ("The claim that rebels shelled Jolo is absurd.", "Assault", NOT_DONE),
    # what was to be done
    ("The rebels were to leave Goma but never did.", "Retreat", NOT_DONE),
    ("Turkey to expel German envoy", "Sanction", COMING),
    ("Plans to expel German envoy", "Sanction", COMING),
    ("Turkey massed troops in order to invade Cyprus.", "Assault", OPEN),
    ("The king gave his troops the order to invade Cyprus.", "Assault", DONE),
    ("Were rebels to shell Goma, the army would act.", "Assault", OPEN),
    ("Allies cut ties with Qatar on Monday and closed ports.", "Sanction", DONE),
    ("Rebels soon captured the town of Goma.", "Assault", DONE),
    ("Rebels will soon capture the town of Goma.", "Assault", COMING),
    ("The rebels did not try to shell Goma.", "Assault", NOT_DONE),
    ("The general was convicted of ordering the massacre of monks.", "Assault", DONE),
    ("The general was accused of ordering the massacre of monks.", "Assault", ("positive", "probable", "past")),
    # judged, or told by mistake
    ("It was wrong to invade Iraq.", "Assault", DONE),
    ("It is wrong to invade Iraq.", "Assault", OPEN),
    ("It was wrong to invade Iraq.", "Threaten", None),
    ("Israel is to invade Iraq.", "Threaten", COMING),
    ("The shelling of Jolo by rebels is absurd.", "Assault", DONE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "standing"), CASES)
def test_what_was_tried_planned_or_brought_about(reader, text, kind, standing):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = {(e.polarity, e.certainty, e.temporality) for e in records if isinstance(e, Event) and e.event == kind}
    assert found == ({standing} if standing else set())


SPEAKERS = [  # text, class, (polarity, certainty, temporality), whose word it is
    ("The minister pretended to have freed the nurses.", "Retreat", NOT_DONE, []),
    ("The minister claimed to have freed the nurses.", "Retreat", ("positive", "probable", "past"), ["The minister"]),
    ("News that the rebels had freed the nurses spread.", "Retreat", DONE, []),
    ("Bonn wrongly claimed that rebels had freed the nurses.", "Retreat", NOT_DONE, ["Bonn"]),
    ("Bonn claimed that rebels had freed the nurses.", "Retreat", ("positive", "probable", "past"), ["Bonn"]),
    ("The junta has freed the nurses, two years after fighting began.", "Retreat", DONE, []),
    ("“The monks have been freed,” declared the general.", "Retreat", DONE, ["the general"]),
    ("The mayor is convinced that the army shelled Goma.", "Assault", DONE, ["The mayor"]),
    ("The mayor did not know that the army had shelled Goma.", "Assault", DONE, []),
    ("The mayor knew that the army had shelled Goma.", "Assault", DONE, ["The mayor"]),
    ("Rumours that the rebels had freed the nurses spread.", "Retreat", ("positive", "probable", "past"), []),
    ("If Russia invades Moldova, the alliance will respond.", "Assault", OPEN, []),
    ("Russia invaded Moldova, the alliance said.", "Assault", DONE, ["the alliance"]),
    ("The agency said that guards tortured inmates.", "Assault", DONE, ["The agency"]),
    ("Kyiv hopes that Berlin will send missiles.", "Aid", OPEN, ["Kyiv"]),
    ("The embassy rejected the allegation that guards had beaten a monk.", "Assault", ("negative", "probable", "past"), ["The embassy"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "standing", "speakers"), SPEAKERS)
def test_by_whose_word(reader, text, kind, standing, speakers):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = [e for e in records if isinstance(e, Event) and e.event == kind]
    assert [(e.polarity, e.certainty, e.temporality) for e in found] == [standing]
    assert [[m.text for m in e.speakers] for e in found] == [speakers]
