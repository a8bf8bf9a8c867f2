"""The languages that are answered in, and telling which one a sentence is in."""

from enum import StrEnum

from bot.answers.normal import words


class Language(StrEnum):
    """A language, as Discord's locales begin with it."""

    ENGLISH = "en"
    SPANISH = "es"


def of_locale(locale: str) -> Language:
    """The language of a reader whose Discord is set to `locale`, such as "es-419"."""
    return Language.SPANISH if locale.partition("-")[0] == "es" else Language.ENGLISH


def language_of(sentence: str) -> Language | None:
    """The language most of its everyday words belong to; None where none of them tells."""
    said = words(sentence)
    spanish = sum(word in _SPANISH for word in said)
    english = sum(word in _ENGLISH for word in said)
    if "¿" in sentence or "¡" in sentence:
        spanish += 1
    if spanish > english:
        return Language.SPANISH
    return Language.ENGLISH if english else None


# Neither holds what is also a part of names ("de Lara", "Las Vegas") or said in both languages.
_SPANISH = frozenset(
    "quien quienes que cual cuales donde cuando cuanto cuanta cuantos cuantas como por porque y "
    "el lo una unos unas en con su sus es fue fueron hay hubo era esta este eso ese esa estos "
    "hizo hace tiene tienen cada mas menos muchas muchos ya todavia aun tambien gano gana ganaron "
    "ganador ganadora ganadores vencio vencedor victoria llego llegaron termino terminaron acabo "
    "quedo quedaron lidero lideraron lidera lideradas liderato lider lideres vuelta vueltas "
    "carrera carreras proxima proximo siguiente siguientes puesto puestos posicion posiciones "
    "lugar lugares primeros primero primer primera segundo segunda tercero tercer tercera cuarto "
    "quinto sexto septimo octavo noveno decimo ultimo ultima puntos campeonato clasificacion "
    "tabla etapa etapas completos segmento salida salio partio largo parrilla podio bandera "
    "banderas amarilla amarillas cautelas resumen resultado resultados hora canal televisa "
    "transmite transmiten cambios abandono abandonaron abandonos retiro retiraron retirados "
    "camioneta camionetas piloto pilotos equipo pista dia fecha corren corrio corre velocidad "
    "margen duro sumo entre atras detras delante ventaja diferencia hola gracias fuera".split()
)
_ENGLISH = frozenset(
    "who whos what whats where wheres when why how which whose the did does do was were is are a "
    "an of in for to at by on he she his her they them it has have had will can many much long "
    "win won wins winner winning finish finished finishing lead led leads leader leaders most lap "
    "laps race next points standings gap behind ahead stage stages start started starting "
    "caution cautions change changes driver drivers truck trucks car cars place position "
    "first second third last time channel day date out drop dropped result results recap summary "
    "and or with from this that not beat race's track schedule".split()
)
