"""Who is named, in whatever form."""

import pytest

from bot.articles.people import People
from bot.articles.text import Line, article_of_text


def people_of(*sentences: str) -> People:
    people = People()
    people.learn(article_of_text("\n\n".join(sentences)).lines)
    return people


def names_in(*sentences: str) -> list[str]:
    return [person.name for person in people_of(*sentences).everybody]


def mentioned(people: People, text: str) -> list[str | None]:
    return [one.person.name if one.person else None for one in people.mentions(Line(text, 10**6))]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("On Sunday Kyle Larson won again.", "Kyle Larson"),
        ("Rookie Jesse Little spun early on.", "Jesse Little"),
        ("The winner was Shane van Gisbergen of course.", "Shane van Gisbergen"),
        ("Then Andres Perez de Lara went by.", "Andres Perez de Lara"),
        ("A.J. Allmendinger was behind.", "A.J. Allmendinger"),
        ("Martin Truex Jr. was behind.", "Martin Truex Jr."),
        ("Dale Earnhardt, Jr. was back.", "Dale Earnhardt, Jr."),
        ("And Pato O'Ward was behind.", "Pato O'Ward"),
        ("And José Luis Ramos was behind.", "José Luis Ramos"),
        ("McLaren's Lando Norris won.", "Lando Norris"),
        ("Will Power won.", "Will Power"),
        ("Hendrick Motorsports' William Byron won.", "William Byron"),
        ("Dele Okafor, whom nobody knew, won.", "Dele Okafor"),
    ],
)
def test_a_full_name_is_found_in_its_sentence(sentence: str, name: str) -> None:
    assert names_in(sentence, "That was all there is to say.") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "They raced at Las Vegas Motor Speedway.",
        "The Baptist Health 200 was run on Friday.",
        "Joe Gibbs Racing and Team Penske were there.",
        "He comes from Elk Grove, California, as we know.",
        "The NASCAR Craftsman Truck Series went home.",
        "In Victory Lane it was quiet on Memorial Day.",
        "Red Bull and Aston Martin were slow.",
    ],
)
def test_places_teams_and_races_are_nobody(sentence: str) -> None:
    assert names_in(sentence, "That was all there is to say.") == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Larson won.", ["Kyle Larson"]),
        ("Larson's car won.", ["Kyle Larson"]),
        ("Then van Gisbergen won.", ["Shane van Gisbergen"]),
        ("Van Gisbergen won.", ["Shane van Gisbergen"]),
        ("K. Larson 1-20, S. van Gisbergen 21", ["Kyle Larson", "Shane van Gisbergen"]),
        ("Suarez won.", ["Daniel Suárez"]),
        ("Truex Jr. won.", ["Martin Truex Jr."]),
        ("Larson Motorsports won.", []),
        ("Stewart-Haas won.", []),
    ],
)
def test_a_shorter_form_means_whom_the_text_named_before(said: str, meant: list[str]) -> None:
    people = people_of(
        "Kyle Larson, Shane van Gisbergen, Daniel Suárez and Martin Truex Jr. were there."
    )

    assert mentioned(people, said) == meant


def test_forms_of_one_given_name_are_one_person() -> None:
    people = people_of("Gio Ruggiero spun.", "Giovanni Ruggiero went on.")

    assert [person.name for person in people.everybody] == ["Giovanni Ruggiero"]


def test_a_surname_of_two_people_means_neither() -> None:
    people = people_of("Kyle Busch and Kurt Busch were there.")

    assert mentioned(people, "Busch won.") == [None]


def test_a_surname_means_the_only_one_named_so_far() -> None:
    article = article_of_text("Kyle Busch led.\n\nBusch won.\n\nKurt Busch was tenth.")
    people = People()
    people.learn(article.lines)

    assert [one.person and one.person.name for one in people.mentions(article.lines[1])] == [
        "Kyle Busch"
    ]


def test_a_brother_may_be_called_by_his_given_name() -> None:
    people = people_of("Kyle Busch and Kurt Busch were there.")

    assert mentioned(people, "It was Kurt again.") == ["Kurt Busch"]


@pytest.mark.parametrize("role", ["crew chief", "Team owner", "spotter", "Crew chief"])
def test_who_works_for_a_driver_does_not_drive(role: str) -> None:
    (person,) = people_of(f"All thanks to {role} Ben Beshore, they said.", "So it was.").everybody

    assert not person.drives
