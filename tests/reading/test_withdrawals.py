"""Kills, holds and advisories that call a story by its name."""

from datetime import timedelta

import pytest

from agents.reading.advisory import is_withdrawal, names_withdrawn
from agents.reading.agent import read_message
from agents.reading.editions import edition_of
from schemas.story import Rejection, RejectionReason, Story, StoryStatus
from schemas.tick import Tick
from tests.reading.test_agent import outcome
from tests.reading.wires import ARRIVAL, wire

MINUTE = timedelta(minutes=1)
NEWS = "Bank of Nowhere runs short of cash\n\nLONDON (AP) — Bank of Nowhere is short of cash.\n"


def news(text=NEWS, *, at=ARRIVAL, source="AP"):
    return wire(text, received_at=at, published_at=at, source=source)


def kill(text, *, at=ARRIVAL + MINUTE, source="AP"):
    return wire(text, received_at=at, published_at=at, source=source)


KILL = kill('KILL: The story headlined "Bank of Nowhere runs short of cash" is wrong and withdrawn.')


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KILL: US--Bank-Failure", ("US--Bank-Failure",)),
        ("EDITORS: KILL the story\nPlease kill the story slugged US--Bank-Failure.", ("US--Bank-Failure",)),
        ('STORY WITHDRAWN - The story headlined "Bank fails" is withdrawn.', ("Bank fails",)),
        ("STORY REMOVED: Acme in talks to buy Roadrunner", ("Acme in talks to buy Roadrunner",)),
        ("ADVISORY: WITHHOLD - the item titled “Acme merges” and the item titled “Bank fails”.", None),
        ("HOLD: Acme merges", ("Acme merges",)),
        ("KILL ADVISORY\nA technical notice.", ()),
        ("WITHDRAWN-Acme merges", ("Acme merges",)),
        ("(WITHDRAWN) Acme merges", ("Acme merges",)),
        ('ADVISORY-Acme story withdrawn\n\nThe story headlined "Acme merges" is wrong.', ("Acme merges",)),
        ("KYODO NEWS: Please kill the story slugged US--Bank-Failure.", ("US--Bank-Failure",)),
        ('Editors, please disregard the item headlined "Acme merges" (0712 GMT).', ("Acme merges",)),
        ("ANNULATION: Acme fusionne", ("Acme fusionne",)),
        ("AVIS AUX ABONNES\n\nVeuillez annuler la dépêche «Acme fusionne».", ("Acme fusionne",)),
        ("ACHTUNG STOP: Acme fusioniert", ("Acme fusioniert",)),
        ("(Meldung zurückgezogen) Acme fusioniert", ("Acme fusioniert",)),
        ("Bitte die Meldung „Acme fusioniert“ nicht verwenden.", ("Acme fusioniert",)),
        ("ANULADA: Acme se fusiona", ("Acme se fusiona",)),
        ('Les rogamos que anulen la noticia titulada "Acme se fusiona".', ("Acme se fusiona",)),
        ("ANNULLARE - Acme si fonde", ("Acme si fonde",)),
    ],
)
def test_an_advisory_names_what_it_takes_back(text, names):
    assert is_withdrawal(text)
    assert names_withdrawn(text) == (names if names is not None else ("Acme merges", "Bank fails"))


@pytest.mark.parametrize(
    "text",
    [
        "KILLED IN BLAST: three miners",
        "Hold: why analysts stay on the fence",
        "HOLD-rated shares slip",
        "WITHDRAWN: Acme's bid for Roadrunner",
        "Storm kills two in Nowhere",
        "STORY BEHIND THE RALLY",
        "Withdrawn offer lifts Acme",
        "Retraction of Acme's results: what we know",
        "Annulation d'un contrat: Acme chute",
        "Please do not use cash, shops say",
        "ADVISORY: Storm may hit the coast",
    ],
)
def test_news_of_kills_and_holds_is_no_advisory(text):
    assert not is_withdrawal(text)


def test_an_advisory_may_stand_below_a_headline_that_only_says_that_it_is_one():
    body = {"headline": "Note to editors", "text": 'Please disregard the story headlined "Acme merges".'}
    (found,) = read_message(wire(body))
    assert isinstance(found, Rejection)
    assert found.names == ("Acme merges",)


async def test_a_kill_takes_back_the_story_it_names():
    story, withdrawn = await outcome(news(), KILL)
    assert (withdrawn.status, withdrawn.story_id) == (StoryStatus.WITHDRAWN, story.story_id)
    assert withdrawn.rank > story.rank


async def test_a_kill_that_comes_first_is_a_rejection_and_takes_the_story_back_when_it_comes():
    early = kill(KILL.body.decode(), at=ARRIVAL + MINUTE)
    rejection, story, withdrawn = await outcome(early, news())
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.names) == (
        RejectionReason.TARGET_UNKNOWN,
        ("Bank of Nowhere runs short of cash",),
    )
    assert withdrawn.rank > story.rank


async def test_the_wait_for_a_target_goes_on_after_a_restart():
    table = {}
    await outcome(KILL, embargoed=table)
    _, withdrawn = await outcome(news(), embargoed=table)
    assert withdrawn.status is StoryStatus.WITHDRAWN


async def test_a_version_after_the_kill_stands():
    *_, last = await outcome(news(), KILL, news(at=ARRIVAL + 2 * MINUTE))
    assert (type(last), last.status) == (Story, StoryStatus.USABLE)


async def test_another_source_cannot_kill():
    _, refused = await outcome(news(), kill(KILL.body.decode(), source="Reuters"))
    assert isinstance(refused, Rejection)


async def test_names_are_forgotten_after_two_days():
    table = {}
    await outcome(news(), Tick(ARRIVAL + timedelta(hours=49)), embargoed=table)
    assert table == {}


async def test_an_embargoed_story_can_be_killed_by_name():
    embargoed = wire(
        {
            "story_id": "a",
            "headline": "Bank of Nowhere runs short of cash",
            "text": "It is short of cash.",
            "published_at": ARRIVAL.isoformat(),
            "embargo_until": (ARRIVAL + 60 * MINUTE).isoformat(),
        }
    )
    (withdrawn,) = await outcome(embargoed, KILL, Tick(ARRIVAL + 61 * MINUTE))
    assert withdrawn.status is StoryStatus.WITHDRAWN


@pytest.mark.parametrize(
    ("title", "name", "version", "corrects"),
    [
        ("UPDATE 2-Oil rises on cuts", "Oil rises on cuts", 3, False),
        ("WRAPUP 3-Talks go on", "Talks go on", 3, False),
        ("CORRECTED-UPDATE 1-Oil rises on cuts", "Oil rises on cuts", 2, True),
        ("CORRECTED-(OFFICIAL)-Oil rises", "(OFFICIAL)-Oil rises", 1, True),
        ("REFILE-Oil rises on cuts", "Oil rises on cuts", 1, True),
        ("RPT-UPDATE 1-Oil rises on cuts", "Oil rises on cuts", 2, False),
        ("2ND LEAD Stocks slip", "Stocks slip", 3, False),
        ("Correction in chip stocks deepens", "Correction in chip stocks deepens", 1, False),
        ("Update 7 phones sell well", "Update 7 phones sell well", 1, False),
        ("LEADERS MEET", "LEADERS MEET", 1, False),
    ],
)
def test_a_headline_names_story_and_version(title, name, version, corrects):
    edition = edition_of(title)
    assert (edition.name, edition.version, edition.corrects) == (name, version, corrects)


async def test_updates_of_a_story_without_an_id_are_its_versions():
    text = "{}Oil rises on cuts\n\nLONDON, May 6 (Reuters) - Brent rose 1%.\n"
    first, update, corrected = await outcome(
        news(text.format("")), news(text.format("UPDATE 1-")), news(text.format("CORRECTED-UPDATE 2-"))
    )
    assert first.story_id == update.story_id == corrected.story_id
    assert (first.version, update.version, corrected.version) == (1, 2, 3)
    assert corrected.status is StoryStatus.CORRECTED
