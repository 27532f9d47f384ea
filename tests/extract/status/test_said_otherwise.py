"""The same standing in other wordings, and sentences that look alike but stand otherwise: aims, answers, assurances, papers, judgements."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

DONE, NOT_DONE = ("positive", "certain", "past"), ("negative", "certain", "past")
IDEA, TO_COME = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "future")
LIKELY, UNLIKELY = ("positive", "probable", "past"), ("negative", "probable", "past")

CASES = [
    # what somebody's act, aim or task was
    ("His first act was to jail the editor.", "Coerce", DONE, []),
    ("Their response was to shell the town.", "Assault", DONE, []),
    ("Their response will be to shell the town.", "Assault", TO_COME, []),
    ("His aim had been to seize the yacht.", "Coerce", IDEA, []),
    ("The rebels' intention was to seize the port.", "Coerce", IDEA, []),
    ("The envoy was to visit Paris.", "Consult", TO_COME, []),
    # within an inch of it
    ("The rebels were within days of capturing the port.", "Assault", NOT_DONE, []),
    ("The rebels are within days of capturing the port.", "Assault", IDEA, []),
    ("Within a day of signing the truce they shelled the town.", "Assault", DONE, []),
    # judged aside
    ("It is untrue, his lawyer said, that the bishop was detained.", "Coerce", NOT_DONE, ["his lawyer"]),
    ("It is false, said the ministry, that troops shot the monks.", "Assault", NOT_DONE, ["the ministry"]),
    ("It is clear, said the ministry, that troops shot the monks.", "Assault", DONE, ["the ministry"]),
    ("It is possible, the general said, that rebels shot the monks.", "Assault", ("positive", "possible", "past"), ["the general"]),
    # the name of a claim before whose it is
    ("The ministry dismissed as nonsense Bahrain's claim that Tehran bombed the port.", "Assault", NOT_DONE, ["The ministry"]),
    ("Iran dismissed as a fairy tale Bahrain's claim that Tehran had bombed the port.", "Assault", NOT_DONE, ["Iran"]),
    ("The ministry laughed off reports that the sheikh had been knifed.", "Assault", NOT_DONE, ["The ministry"]),
    ("The ministry poured cold water on reports that troops had shot the sheikh.", "Assault", UNLIKELY, []),
    ("The ministry confirmed that troops had shot the sheikh.", "Assault", DONE, ["The ministry"]),
    # what papers tell was done, and what they hold
    ("The memo shows that mercenaries looted the depot.", "Assault", DONE, ["The memo"]),
    ("The bill has Israel withdrawing from Rafah.", "Retreat", IDEA, []),
    ("The novel shows that mercenaries looted the depot.", "Assault", IDEA, ["The novel"]),
    # given words, and assurances that are only wanted
    ("The rebels gave an assurance that they would free the prisoners.", "Retreat", TO_COME, ["The rebels"]),
    ("Addis Ababa gave its word that it would free the prisoners.", "Retreat", TO_COME, ["its"]),
    ("His word that the army had shot him was doubted.", "Assault", DONE, ["His"]),
    ("Lawyers sought an assurance that the singer would be freed.", "Retreat", IDEA, ["Lawyers"]),
    # only then
    ("His snipers would fire only in self-defence, the sheriff pledged.", "Assault", IDEA, ["the sheriff"]),
    ("The guards fired only in self-defence.", "Assault", DONE, []),
    ("Kenya will send troops only with the consent of parliament.", "Mobilize", IDEA, []),
    ("Kenya will send troops with the consent of parliament.", "Mobilize", TO_COME, []),
    ("Kenya sent troops only with the consent of parliament.", "Mobilize", DONE, []),
    # advised, averse
    ("Geneva appealed to Malaysia against detaining the migrants.", "Coerce", IDEA, []),
    ("Oslo is averse to an embargo on Venezuelan oil.", "Sanction", IDEA, []),
    ("Oslo is hostile to the embargo on Venezuelan oil.", "Sanction", DONE, []),
    # no attack is going to happen: said once
    ("No attack is going to happen, the consul said.", "Assault", ("negative", "certain", "future"), ["the consul"]),
    ("An attack is going to happen, the consul said.", "Assault", TO_COME, ["the consul"]),
    ("No attack is about to happen.", "Assault", ("negative", "certain", "future"), []),
    ("The talks failed to materialise.", "Consult", NOT_DONE, []),
    # able then, able now
    ("The gunners were able to destroy the launch pads.", "Assault", DONE, []),
    ("The gunners are able to destroy the launch pads.", "Assault", IDEA, []),
    # what is named as an aim, a demand, a result
    ("Their goal was the overthrow of the king.", "Assault", IDEA, []),
    ("The result was the overthrow of the king.", "Assault", DONE, []),
    ("The generals' demand is the resignation of the president.", "Retreat", IDEA, []),
    # planned, if
    ("Youths are going to block the mine if no jobs are offered.", "Protest", IDEA, []),
    ("Youths are going to block the mine in June.", "Protest", TO_COME, []),
    ("Farmers plan to block the road if prices fall.", "Protest", IDEA, []),
    # seen doing it, put on a list
    ("Guards can be seen beating inmates.", "Assault", DONE, []),
    ("The bankers, whom Bern put on a blacklist in May, are protesting.", "Sanction", DONE, []),
    # in no mood, eager as they are, so far as
    ("Oslo is in no mood to send troops to Mali.", "Mobilize", ("negative", "certain", "hypothetical"), []),
    ("The rebels are on course to capture Goma.", "Assault", IDEA, []),
    ("Willing as it is to subsidise the schools, Kuwait lacks money.", "Aid", IDEA, []),
    ("Oslo did not go so far as to condemn the raid.", "Accuse", NOT_DONE, []),
    ("Oslo went so far as to condemn the raid.", "Accuse", DONE, []),
    ("Oslo all but condemned the raid.", "Accuse", NOT_DONE, []),
    # about to, then and now; supposed to
    ("Oslo was about to expel the envoy when he left.", "Sanction", IDEA, []),
    ("Oslo is about to expel the envoy.", "Sanction", TO_COME, []),
    ("Paris said Oslo was about to expel the envoy.", "Sanction", TO_COME, ["Paris"]),
    ("The king denied a report that he was about to resign.", "Retreat", ("negative", "certain", "future"), ["The king"]),
    ("The army was supposed to free the monks on Monday.", "Retreat", IDEA, []),
    ("The army is supposed to have freed the monks.", "Retreat", LIKELY, []),
    ("Oslo has all but ruled out sending troops to Mali.", "Mobilize", ("negative", "certain", "hypothetical"), []),
    # to have done it by then
    ("The troops are due to have left Mali by Easter.", "Retreat", TO_COME, []),
    ("The troops are expected to have left Mali by now.", "Retreat", LIKELY, []),
    ("The army aims to have captured Goma by May.", "Assault", IDEA, []),
    # what somebody has in mind, what is feigned, what is no question
    ("What the captains had in mind was the arrest of the king.", "Coerce", IDEA, []),
    ("What shocked the captains was the arrest of the king.", "Coerce", DONE, []),
    ("The rebels feigned an attack on Goma.", "Assault", NOT_DONE, []),
    ("There is no question that Oslo sent troops to Mali.", "Mobilize", DONE, []),
    ("It is out of the question that Oslo will send troops to Mali.", "Mobilize", ("negative", "certain", "future"), []),
    ("Guards can be heard beating inmates on the recording.", "Assault", DONE, []),
    # by whose account
    ("By the monks' account, soldiers burned the temple.", "Assault", LIKELY, ["the monks"]),
    ("On the colonel's orders, soldiers burned the temple.", "Assault", DONE, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cls", "standing", "speakers"), CASES)
def test_stands_as_it_says(reader, text, cls, standing, speakers):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = [
        ((r.polarity, r.certainty, r.temporality), [m.text for m in r.speakers])
        for r in records
        if isinstance(r, Event) and r.event == cls
    ]
    assert (standing, speakers) in found
