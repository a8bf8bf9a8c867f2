"""Claims and facts survive the way through JSON."""

import json
from datetime import date
from decimal import Decimal

from db.provenance import Dissent, Doubt, Fact, FactRecord, Kind, Topic, Value
from db.wire import decode_fields, decode_records, encode_fields, encode_record
from tests.builders import HOMESTEAD, a_fact, a_recap, a_source, a_told

REPORT, RECAP = a_source(), a_recap()
SOURCES = {source.slug: source for source in (REPORT, RECAP)}


def test_fields_of_a_claim_come_back_with_their_types() -> None:
    fields: dict[str, Value] = {
        "run_on": date(2025, 3, 28),
        "start_time": "19:30",
        "margin_of_victory": Decimal("1.250"),
        "cautions": 4,
        "reported": True,
    }

    back = decode_fields(Kind.RACE, json.loads(json.dumps(encode_fields(fields))))

    assert back == fields
    assert str(back["margin_of_victory"]) == "1.250"


def test_a_list_of_drivers_comes_back_as_a_tuple() -> None:
    fields: dict[str, Value] = {"drivers": ("kyle-larson", "layne-riggs")}

    assert decode_fields(Kind.INCIDENT, json.loads(json.dumps(encode_fields(fields)))) == fields


def test_a_field_of_another_version_is_kept() -> None:
    assert decode_fields(Kind.RESULT, {"brand_new": ["a"]}) == {"brand_new": ("a",)}


def test_a_record_comes_back_whole() -> None:
    spin: Fact[Value] = Fact(
        Decimal(45),
        (REPORT, RECAP),
        (Dissent(RECAP, Decimal("40.5"), about=True, place="summary"),),
        (Doubt("rule", "It is doubted."),),
        about=True,
        place="running order",
    )
    topic = Topic(HOMESTEAD, Kind.ORDER, "lap-9", "kyle-larson")
    record = FactRecord(topic, {"behind": spin}, (a_told("He spun.", RECAP),))

    wire = json.loads(json.dumps(encode_record(record)))

    assert list(decode_records([(topic, wire)], SOURCES)) == [record]


def test_facts_of_the_same_sources_share_them() -> None:
    topic = Topic(HOMESTEAD, Kind.RESULT, "", "x")
    wire = encode_record(FactRecord(topic, {"finish": a_fact(1), "start": a_fact(2)}))

    (record,) = decode_records([(topic, wire)], SOURCES)

    assert record.facts["finish"].sources is record.facts["start"].sources
