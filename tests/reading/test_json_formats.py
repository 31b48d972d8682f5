from datetime import UTC, datetime

import orjson
import pytest

from agents.reading.agent import read_message
from agents.reading.formats.vendor_json import presets
from schemas.story import Rejection, RejectionReason, Story, StoryStatus
from tests.reading.wires import rejection, story, wire

AP_ITEM = {
    "altids": {"itemid": "abc"},
    "version": 1,
    "type": "text",
    "versioncreated": "2025-05-06T06:30:00Z",
    "firstcreated": "2025-05-06T06:00:00Z",
    "headline": "Stocks rise",
    "urgency": 4,
    "language": "en",
    "provider": "AP",
    "datelinelocation": {"city": "Tokyo"},
    "subject": [{"code": "f"}],
    "body_nitf": "<nitf><body><body.content><p>TOKYO (AP) - The Nikkei rose.</p>"
    "</body.content></body></nitf>",
}


def ap(*items, **changes):
    wrapped = [{"item": {**item, **changes}} for item in items]
    data = {"items": wrapped} if len(wrapped) > 1 else wrapped[0]
    return {"api_version": "1.1", "data": data}


def test_an_ap_item_gives_all_that_it_states():
    read = story(ap(AP_ITEM), source="")
    assert read.text[read.body_start :] == "The Nikkei rose."
    assert (read.source, read.version, read.headline) == ("AP", 2, "Stocks rise")
    assert story(ap(AP_ITEM, pubstatus="canceled")).status is StoryStatus.WITHDRAWN


def test_each_item_of_an_ap_feed_stands_for_itself():
    picture, text = read_message(wire(ap({**AP_ITEM, "type": "picture"}, AP_ITEM)))
    assert isinstance(picture, Rejection)
    assert isinstance(text, Story)


AT = "2025-05-06T06:00:00Z"
VENDORS = {
    "alpaca": [
        {
            "T": "n",
            "id": 7,
            "headline": "Chips rise",
            "summary": "",
            "content": "<p>Chips rose 2%.</p>",
            "created_at": AT,
            "updated_at": AT,
            "symbols": ["NVDA"],
            "source": "desk",
        }
    ],
    "alpaca_rest": {
        "news": [
            {
                "id": 7,
                "headline": "Chips rise",
                "summary": "Chips rose 2%.",
                "created_at": AT,
                "symbols": ["NVDA"],
            }
        ]
    },
    "benzinga_stream": {
        "kind": "news",
        "data": {
            "action": "created",
            "content": {
                "id": 7,
                "title": "Chips rise",
                "body": "<p>Chips rose 2%.</p>",
                "created_at": AT,
                "securities": [{"symbol": "NVDA"}],
            },
        },
    },
    "benzinga": [
        {
            "id": 7,
            "title": "Chips rise",
            "teaser": "Chips rose 2%.",
            "created": "Tue, 06 May 2025 02:00:00 -0400",
            "updated": "Tue, 06 May 2025 02:00:00 -0400",
            "stocks": [{"name": "NVDA"}],
        }
    ],
    "massive": {
        "results": [
            {
                "id": "7",
                "publisher": {"name": "desk"},
                "title": "Chips rise",
                "description": "Chips rose 2%.",
                "published_utc": AT,
                "article_url": "https://x.example/7",
                "tickers": ["NVDA"],
            }
        ]
    },
    "finnhub": [
        {
            "id": 7,
            "category": "top",
            "datetime": 1746511200,
            "headline": "Chips rise",
            "summary": "Chips rose 2%.",
            "related": "NVDA",
            "source": "desk",
            "url": "https://x.example/7",
        }
    ],
    "gdelt": {
        "articles": [
            {
                "url": "https://x.example/7",
                "title": "Chips rose 2%.",
                "seendate": "20250506T060000Z",
                "domain": "x.example",
            }
        ]
    },
    "edgar": {
        "hits": {
            "hits": [
                {
                    "_id": "0001:x.htm",
                    "_source": {
                        "file_date": "2025-05-06",
                        "display_names": ["ACME INC (ACM) (CIK 1)"],
                        "form": "8-K",
                        "file_description": "Chips rose 2%.",
                    },
                }
            ]
        }
    },
}


def test_every_preset_is_tried():
    assert {preset.name for preset in presets()} == VENDORS.keys()


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_vendors_message_is_read_by_its_preset(vendor):
    read = story(orjson.dumps(VENDORS[vendor]))
    assert read.text == "Chips rose 2%."
    assert read.published_at.replace(hour=6) == datetime(2025, 5, 6, 6, tzinfo=UTC)
    if vendor not in {"gdelt", "edgar"}:
        assert (read.headline, read.tickers) == ("Chips rise", ("NVDA",))
        assert read.published_at == datetime(2025, 5, 6, 6, tzinfo=UTC)


def test_a_deleted_item_withdraws_the_story_that_was_created():
    created = VENDORS["benzinga_stream"]
    deleted = {**created, "data": {**created["data"], "action": "deleted"}}
    assert story(deleted).status is StoryStatus.WITHDRAWN
    assert story(deleted).story_id == story(created).story_id


def test_a_time_that_is_none_is_refused():
    item = {**VENDORS["finnhub"][0], "datetime": 1e300}
    assert rejection(orjson.dumps([item])).reason is RejectionReason.UNUSABLE_TIME


def test_several_ninjs_items_in_one_message_are_several_stories():
    items = [{"uri": f"urn:{n}", "versioncreated": AT, "body_text": f"Index {n} rose."} for n in (1, 2)]
    assert [it.text for it in read_message(wire({"_items": items, "total": 2}))] == [
        "Index 1 rose.",
        "Index 2 rose.",
    ]


@pytest.mark.parametrize(
    ("types", "status"),
    [
        (["Kill"], StoryStatus.WITHDRAWN),
        (["Corrective"], StoryStatus.CORRECTED),
        (["Writethru", 7], StoryStatus.USABLE),
        ("Kill", StoryStatus.USABLE),
    ],
)
def test_an_ap_item_says_by_its_editorial_types_whether_it_stands(types, status):
    assert story(ap(AP_ITEM, editorialtypes=types)).status is status


@pytest.mark.parametrize("action", ["deleted", "Removed"])
def test_benzinga_takes_a_story_back_in_either_word(action):
    message = VENDORS["benzinga_stream"]
    assert story({**message, "data": {**message["data"], "action": action}}).status is StoryStatus.WITHDRAWN


def test_an_epoch_may_come_as_a_string():
    (item,) = VENDORS["finnhub"]
    first, other = (
        read_message(wire(orjson.dumps([{**item, "datetime": at}]))) for at in (1746511200, "1746511200")
    )
    assert first == other


def test_a_doctype_is_refused_in_the_nitf_inside_an_ap_item_too():
    nitf = f"<!DOCTYPE nitf>{AP_ITEM['body_nitf']}"
    assert rejection(ap(AP_ITEM, body_nitf=nitf)).reason is RejectionReason.MALFORMED
