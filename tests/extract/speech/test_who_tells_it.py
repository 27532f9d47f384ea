"""Who tells it, and what that makes of it: tellers out of place, claims of one's own deeds, what is denied, set for a day or done to anyone."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

PAST = ("positive", "certain", "past")
DENIED = ("negative", "certain", "past")
IDEA = ("positive", "underspecified", "hypothetical")
TO_COME = ("positive", "certain", "future")
OPEN = ("positive", "underspecified", "future")

CASES = [
    # the parser took who tells it for another name of the last noun
    ("Bangladesh has stopped bombing Rohingya rebels, border guards in Bazar told AFP on Thursday.", "Assault", PAST, ["border guards"]),
    ("Turkey has expelled two Dutch diplomats, an official in Ankara told Reuters.", "Sanction", PAST, ["an official"]),
    ("Turkey has jailed two reporters, a teacher and a poet, and told Berlin to keep quiet.", "Coerce", PAST, []),
    # between commas, verb first
    ("Tehran, says the IAEA, has not bombed the dam.", "Assault", DENIED, ["the IAEA"]),
    ("Tehran, says the IAEA, has bombed the dam.", "Assault", PAST, ["the IAEA"]),
    # who suspects something has a verb
    ("Pakistan suspects that Afghan militants planted the bomb.", "Assault", ("positive", "probable", "past"), ["Pakistan"]),
    ("Police suspects that planted the bomb were shot.", "Assault", PAST, []),
    # a condition before the teller's comma is of what is told
    ("Turkish soldiers would shoot only if attacked, the colonel promised.", "Assault", IDEA, ["the colonel"]),
    ("Turkish soldiers shot a smuggler, the colonel said after he was promoted.", "Assault", PAST, ["the colonel"]),
    # neither confirmed nor denied, also of what is to come
    ("The Vatican neither confirmed nor denied that the pope would meet the Dalai Lama.", "Consult", OPEN, ["The Vatican"]),
    ("The Vatican denied that the pope would meet the Dalai Lama.", "Consult", ("negative", "certain", "future"), ["The Vatican"]),
    # claims and denials of one's own deeds are sure; of another's they are not
    ("The militia claimed responsibility for an attack on the Danish embassy.", "Assault", PAST, ["The militia"]),
    ("Rwanda's foreign minister rejected accusations that his country had armed the rebels.", "Aid", DENIED, ["Rwanda's foreign minister"]),
    ("The embassy rejected accusations that guards had beaten a monk.", "Assault", ("negative", "probable", "past"), ["The embassy"]),
    # a name in quotation marks before what it is given to
    ('The spokesman dismissed as "nonsense" a report that Russia had bombed the dam.', "Assault", DENIED, ["The spokesman"]),
    ('The spokesman praised as "heroes" the troops who had bombed the dam.', "Assault", PAST, []),
    # a plot that was foiled, also where the parser hangs it on the verb
    ("Security forces had foiled a plot to bomb a church in Alexandria.", "Assault", DENIED, []),
    ("Security forces knew of a plot to bomb a church in Alexandria.", "Assault", IDEA, ["Security forces"]),
    # anyone who did it, where nobody has yet
    ("The general warned that his troops would shoot anyone who bombed the dam.", "Assault", IDEA, ["The general"]),
    ("The troops shot everyone who had attacked the dam.", "Assault", PAST, []),
    # set for a day, due on one
    ("Tunisia's union called a strike for Thursday.", "Protest", TO_COME, []),
    ("Tunisia's union called a strike on Monday.", "Protest", PAST, []),
    ("The Dutch foreign minister is due in Ankara on Thursday.", "Consult", TO_COME, []),
    ("A strike by teachers will begin on Monday in Lagos.", "Protest", TO_COME, []),
    ("A strike by teachers began on Monday in Lagos.", "Protest", PAST, []),
    # what will be signed is to come, whatever stands for it
    ("Paraguay's president said he would not sign the trade accord.", "Support", ("negative", "certain", "future"), ["Paraguay's president"]),
    ("Paraguay's president said he had signed the trade accord.", "Support", PAST, ["Paraguay's president"]),
    # what somebody tells of a noun without "who" or "that"
    ("The army freed 12 men it said had bombed a base.", "Assault", PAST, ["it"]),
    ("The army freed 12 men it had bombed.", "Assault", PAST, []),
    # why it was done is debated, not whether
    ("Why Moscow withdrew its troops from Kherson is still debated in Kyiv.", "Retreat", PAST, []),
    ("Whether Moscow withdrew its troops from Kherson is still debated in Kyiv.", "Retreat", ("positive", "underspecified", "past"), []),
    # what somebody had hoped to do he no longer threatens
    ("Russia had planned to bomb Kharkiv.", "Threaten", IDEA, []),
    ("Russia plans to bomb Kharkiv.", "Threaten", TO_COME, []),
    # who tells it, read as a noun
    ("Lawyers for the general deny he ordered the killings of students.", "Assault", DENIED, ["Lawyers"]),
    ("Police suspect rebels killed the priest.", "Assault", ("positive", "probable", "past"), ["Police"]),
    ("Russian special forces killed the priest.", "Assault", PAST, []),
    # what is unlikely is no promise
    ("It is unlikely that Russia will attack Kharkiv.", "Threaten", ("negative", "probable", "future"), []),
    ("Russia will attack Kharkiv.", "Threaten", TO_COME, []),
    # a condition before a teller between commas
    ("If talks collapse, the union said, its members will walk out at midnight.", "Protest", IDEA, ["the union"]),
    ("When talks collapsed, the union said, its members walked out at midnight.", "Protest", PAST, ["the union"]),
    # who was behind it
    ("Iran denied being behind the bombing of the embassy.", "Assault", DENIED, ["Iran"]),
    ("Colombian rebels may have been behind the bombing of the nightclub.", "Assault", ("positive", "possible", "past"), []),
    ("Colombian rebels were behind the bombing of the nightclub.", "Assault", PAST, []),
    ("The army did not arrest those behind the bombing of the embassy.", "Assault", PAST, []),
    # what somebody will not tolerate he does not tell of
    ("Jakarta said it would not tolerate aid workers helping separatists in Papua.", "Aid", IDEA, ["Jakarta"]),
    ("Jakarta said it had seen aid workers helping separatists in Papua.", "Aid", PAST, ["Jakarta"]),
    # a part in a deed is denied, not the deed; of what was not prevented it is told that it was done
    ("Iran denied any role in the bombing of the embassy.", "Assault", DENIED, ["Iran"]),
    ("Iran played a role in the bombing of the embassy.", "Assault", PAST, []),
    ("Peacekeepers failed to prevent militants from storming the base.", "Assault", PAST, []),
    ("The peacekeepers did nothing to stop the rebels from killing villagers.", "Assault", PAST, []),
    ("Peacekeepers prevented militants from storming the base.", "Assault", DENIED, []),
    ("Peacekeepers will not prevent militants from storming the base.", "Assault", IDEA, []),
    # little doubt, little evidence
    ("There is little doubt that rebels killed the priest.", "Assault", ("positive", "probable", "past"), []),
    ("There is little evidence that rebels killed the priest.", "Assault", ("negative", "probable", "past"), []),
    ("There is a little evidence that rebels killed the priest.", "Assault", ("positive", "probable", "past"), []),
    # who lied when he said so
    ("The commander lied when he said that rebels had tortured prisoners.", "Assault", DENIED, []),
    ("The commander wept when he said that rebels had tortured prisoners.", "Assault", PAST, ["he"]),
    # a law is a paper
    ("The president vetoed a law that condemned the army.", "Accuse", IDEA, []),
    ("The president signed a law that condemned the army.", "Accuse", PAST, []),
    # who says that he is not to blame accuses nobody, and did not do it
    ("Iran said it was not responsible for the bombing of the embassy.", "Assault", DENIED, ["Iran"]),
    ("Iran said it was not responsible for the bombing of the embassy.", "Accuse", None, []),
    ("Amnesty said the militia was responsible for the massacre of villagers.", "Accuse", PAST, []),
    # who asks why takes it as known
    ("Asked why police had fired on miners, the commissioner fell silent.", "Assault", PAST, []),
    ("Asked whether police had fired on miners, the commissioner fell silent.", "Assault", ("positive", "underspecified", "past"), []),
    # agreed after talks
    ("The soldiers agreed to return to barracks after talks with Malian leaders.", "Consult", PAST, []),
    ("The soldiers plan to return to barracks after talks with Malian leaders.", "Consult", TO_COME, []),
    # "had" before its subject is an "if"; who will not hesitate will
    ("Had Washington attacked him, the ousted president said, he would have left.", "Assault", IDEA, ["the ousted president"]),
    ("Spain had attacked the island, the minister said.", "Assault", PAST, ["the minister"]),
    ("The army will not hesitate to shoot looters.", "Assault", TO_COME, []),
    ("The army did not hesitate to shoot looters.", "Assault", PAST, []),
    # what is yet to be signed nobody has said he will
    ("Russia and Ukraine are yet to sign the accord.", "Agree", None, []),
    ("Russia and Ukraine are to sign the accord.", "Agree", TO_COME, []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "standing", "speakers"), CASES)
def test_standing_and_speakers(reader, text, kind, standing, speakers):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = [e for e in records if isinstance(e, Event) and e.event == kind]
    said = {((e.polarity, e.certainty, e.temporality), tuple(m.text for m in e.speakers)) for e in found}
    assert said == ({(standing, tuple(speakers))} if standing else set())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Venezuela's opposition says it will march on Friday.", []),
        ("Venezuela's opposition to the plan is no secret.", ["Reject"]),
    ],
)
def test_an_opposition_is_a_party_unless_it_is_told_to_what(reader, text, kinds):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    assert [e.event for e in records if isinstance(e, Event)] == kinds
