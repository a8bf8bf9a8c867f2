"""Reading a race report."""

from bot.articles.reader import read_article
from bot.articles.text import article_of_text
from tests.benchmarks.reading import Inside
from tests.benchmarks.rows import Budget, Row, Unit, percentiles
from tests.benchmarks.sampling import each

BYTES = 20_000
READ = Budget(250)

OPENING = """Heim holds off Larson at Homestead

HOMESTEAD, Fla. - Corey Heim won the NASCAR Craftsman Truck Series race at Homestead-Miami Speedway.
"""
TOLD = (
    "{a} passed {b} for the lead on lap {n} and led the next {m} laps.",
    "A caution came out on lap {n} when {b} spun in turn {t}, and {a} stayed out.",
    "{a} won stage {t} ahead of {b}, who had started {t}th and led {m} laps.",
    "“We gave it all we had with {n} laps to go,” said {b}, who finished {m}th behind {a}.",
    "The crew of {a} changed two tires with {n} to go, and {b} came off pit road {t}th.",
)
PEOPLE = (
    "Corey Heim", "Kyle Larson", "Layne Riggs", "Ty Majeski", "Grant Enfinger", "Chandler Smith",
    "Tyler Ankrum", "Rajah Caruth", "Jake Garcia", "Daniel Hemric", "Carson Hocevar",
)  # fmt: skip


def articles(given: Inside) -> list[Row]:
    """A report of 20 kB, all of it about the race."""
    rounds = each(lambda text: read_article(article_of_text(text)), [report()], given.effort.few)
    return [
        Row("read one 20 kB article", percentiles(rounds, 50), Unit.MILLISECONDS, READ),
    ]


def report() -> str:
    """A made-up report of as many bytes, no sentence twice."""
    paragraphs, size, number = [OPENING], len(OPENING), 0
    while size < BYTES:
        first, second = PEOPLE[number % len(PEOPLE)], PEOPLE[(number * 3 + 1) % len(PEOPLE)]
        told = TOLD[number % len(TOLD)]
        more = told.format(
            a=first, b=second, n=number % 130 + 1, m=number % 9 + 4, t=number % 3 + 1
        )
        paragraphs.append(more)
        size, number = size + len(more) + 2, number + 1
    return "\n\n".join(paragraphs)
