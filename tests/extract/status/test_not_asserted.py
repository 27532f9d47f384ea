"""What is not simply asserted, and its plain neighbour: broken promises, orders dealt with, questions, hearsay, headlines."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

DONE, NOT_DONE = ("positive", "certain", "past"), ("negative", "certain", "past")
IDEA, TO_COME = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "future")
NOT_WISHED, LIKELY = ("negative", "underspecified", "hypothetical"), ("positive", "probable", "past")
MAYBE, GOES_ON = ("positive", "possible", "hypothetical"), ("positive", "certain", "ongoing")

CASES = [
    # a promise in spite of which something else was done
    ("Despite pledging to free the monks, the junta jailed two more.", "Retreat", NOT_WISHED, []),
    ("Despite freeing the monks, the junta jailed two editors.", "Retreat", DONE, []),
    # what somebody is reproached with planning
    ("Chad accused Sudan of plotting an attack.", "Assault", IDEA, ["Chad"]),
    ("Sudan is planning an attack.", "Assault", TO_COME, []),
    # done so as not to do it
    ("To avoid shelling the church, the gunners moved their howitzers.", "Assault", NOT_DONE, []),
    # could have, but chose
    ("The colonel could have ordered the mayor jailed but chose to let him go.", "Coerce", NOT_DONE, []),
    ("The colonel had the mayor jailed but let his wife go.", "Coerce", DONE, []),
    # desperate for others to do it
    ("Kyiv is desperate for Oslo to supply missiles.", "Aid", IDEA, []),
    # an order that is dealt with, and one that is given
    ("A court upheld the order to deport the Afghans.", "Coerce", IDEA, []),
    ("The general gave the order to shell Sake.", "Assault", DONE, []),
    # hedged before a preposition
    ("A video, purportedly of soldiers executing prisoners, was shown.", "Assault", LIKELY, []),
    ("A video of soldiers executing prisoners was shown.", "Assault", DONE, []),
    # an exercise was held, though the landing in it was none of war
    ("Greek frigates sailed from Souda in a joint exercise with the French navy.", "Cooperate", DONE, []),
    # hardly had they
    ("Scarcely had the envoys met in Oslo when a bomb went off.", "Consult", DONE, []),
    ("The envoys hardly met in Oslo.", "Consult", NOT_DONE, []),
    # at no time, inside the verb
    ("Peru has at no point invaded Chile.", "Assault", NOT_DONE, []),
    # still to come
    ("A second raid on Goma is only a matter of time.", "Assault", TO_COME, []),
    ("The raid by rebels on Goma was a matter of revenge.", "Assault", DONE, []),
    ("Fiji is getting ready to send tents to Tonga.", "Aid", TO_COME, []),
    ("Fiji means to send tents to Tonga.", "Aid", TO_COME, []),
    ("North Korea may be preparing to attack the South.", "Assault", MAYBE, []),
    ("When will the junta free the editors?", "Retreat", ("positive", "underspecified", "future"), []),
    ("When did the junta free the editors?", "Retreat", DONE, []),
    # yet to
    ("The two rivals are yet to meet in Juba.", "Consult", NOT_DONE, []),
    # what somebody suggests is proposed; what findings suggest may be so
    ("Brazil suggested a summit of the leaders of Guyana and Suriname.", "Consult", IDEA, []),
    ("The crater suggested an attack on the embassy.", "Assault", LIKELY, []),
    # the danger is that
    ("The danger is that Serbia will invade Kosovo.", "Assault", MAYBE, []),
    ("The result is that Serbia invaded Kosovo.", "Assault", DONE, []),
    # the present tense of a headline
    ("Egypt bombs camp of Libyan rebels", "Assault", DONE, []),
    ("Egypt bombs a camp of Libyan rebels.", "Assault", GOES_ON, []),
    # who vouches for it, and who does not
    ("The governor played down reports that marines had tortured the suspects.", "Assault", LIKELY, []),
    ("The governor repeated reports that marines had tortured the suspects.", "Assault", LIKELY, ["The governor"]),
    ("Rome thanked Tunis for arresting the smugglers.", "Coerce", DONE, []),
    ("The king is said to be furious that settlers attacked the convoy.", "Assault", DONE, []),
    ("The king is furious that settlers attacked the convoy.", "Assault", DONE, ["The king"]),
    ("Images appear to show that rebels burned the school.", "Assault", LIKELY, []),
    ("Images show that rebels burned the school.", "Assault", DONE, ["Images"]),
    ("Oslo said it was examining whether spies had poisoned the exile.", "Assault", ("positive", "underspecified", "past"), []),
    ("The deal would see Israel withdraw from Rafah.", "Retreat", IDEA, []),
    ("Can anyone say that the army shelled Goma?", "Assault", ("positive", "underspecified", "past"), []),
    ("Why did Oslo say that the army shelled Goma?", "Assault", DONE, ["Oslo"]),
    ('"They are lying when they say that we shelled Goma," the colonel said.', "Assault", NOT_DONE, ["the colonel"]),
    ("The judge is convinced that rebels shot the mayor.", "Assault", DONE, ["The judge"]),
    ("The refugees described militiamen burning their villages.", "Assault", DONE, ["The refugees"]),
    ("India and Pakistan accused each other of shelling villages.", "Assault", DONE, ["India", "Pakistan"]),
    ("The grain had been shipped to Beira, the agency's head said, noting that none was lost.", "Aid", DONE, ["the agency's head"]),
    ("The opposition wants the minister jailed.", "Coerce", IDEA, []),
    ("Prosecutors said that the minister was jailed.", "Coerce", DONE, ["Prosecutors"]),
    # a deal signed on a day
    ("Under a deal signed on Monday, Manila will buy two ships from Tokyo.", "Support", DONE, []),
    # alleged, and never confirmed: alleged still
    ("The alleged killing of the bishop by rebels was never confirmed.", "Assault", LIKELY, []),
    ("The killing of the bishop by rebels was never confirmed.", "Assault", ("positive", "underspecified", "past"), []),
    # not done, by words that only hint at it
    ("The junta is nowhere near freeing the editors.", "Retreat", ("negative", "certain", "hypothetical"), []),
    ("A crowd near the rally in Goma stoned the governor.", "Protest", DONE, []),
    ("The marines came within a mile of capturing Fallujah.", "Assault", NOT_DONE, []),
    ("Within days of capturing Fallujah the marines were gone.", "Assault", DONE, []),
    ("The generals were talked out of bombing the palace.", "Assault", NOT_DONE, []),
    ("The bishop was lucky not to be shot by the rebels.", "Assault", NOT_DONE, []),
    ("The bishop was lucky to be freed by the rebels.", "Retreat", DONE, []),
    ("Israel had better pull out of Gaza.", "Retreat", IDEA, []),
    ("It is high time Paris apologised for the massacre.", "Concede", IDEA, []),
    ("It was Paris that apologised for the massacre.", "Concede", DONE, []),
    # who is called on to do it
    ("Calls on Cairo to lift the siege went unheard.", "Retreat", IDEA, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cls", "standing", "speakers"), CASES)
def test_how_it_stands_and_by_whose_word(reader, text, cls, standing, speakers):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    told = [
        ((e.polarity, e.certainty, e.temporality), [m.text for m in e.speakers])
        for e in records
        if isinstance(e, Event) and e.event == cls
    ]
    assert told == [(standing, speakers)]
