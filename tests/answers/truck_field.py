"""The drivers the resolver's tests ask for: one race's field, and others named around it."""

from dataclasses import replace

from bot.answers.resolve import Context, Named, NameIndex

FINISHERS = """
    Kyle Larson #07; Layne Riggs #34; Corey Heim #11; Tyler Ankrum; Daniel Hemric;
    Ross Chastain #44; Jake Garcia; Chandler Smith; Grant Enfinger; Kaden Honeycutt; Ty Majeski;
    Brandon Jones; Matt Crafton; Matt Mills; Corey Day; Stewart Friesen; Tanner Gray;
    Stefan Parsons; Connor Mosack; Luke Fenhaus; Jack Wood; Rajah Caruth; Dawson Sutton;
    Frankie Muniz; Andres Perez de Lara; Toni Breidinger; Nathan Byrd; Spencer Boyd;
    Giovanni Ruggiero #17; Keith McGee; Michel Disdier; Akinori Ogata; Ben Rhodes;
    Stephen Mallozzi
"""
OTHERS = """
    Zane Smith; Kyle Busch; Alex Bowman; AJ Allmendinger; Joey Logano; Josh Berry; Cody Ware
"""


def drivers(listed: str) -> list[Named]:
    """Drivers from "Name #number" between semicolons; the key is the name in lower case."""
    found = []
    for entry in listed.split(";"):
        name, _, number = entry.strip().partition(" #")
        key = name.lower().replace(" ", "-")
        found.append(Named(key, name, car_numbers=(number,) if number else ()))
    return found


def truck_field() -> list[Named]:
    """The finishers, one of them with a nickname."""
    return [
        replace(driver, aliases=("Melon Man",)) if driver.key == "ross-chastain" else driver
        for driver in drivers(FINISHERS)
    ]


def this_race() -> Context:
    """The context of the race these drivers finished."""
    keys = frozenset(driver.key for driver in truck_field())
    return Context("in this race's field", keys)


def everyone() -> NameIndex:
    """The finishers and the others, ready to be asked for."""
    return NameIndex([*truck_field(), *drivers(OTHERS)])
