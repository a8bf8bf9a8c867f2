"""What is written on the buttons that several answers offer."""

from bot.answers.both import Both

ALL_POINTS = Both("All points", "Todos los puntos")
FULL_RESULTS = Both("Full results", "Resultados completos")
LAPS_LED = Both("Laps led", "Vueltas lideradas")
SCHEDULE = Both("Schedule", "Calendario")
SOURCES = Both("Sources", "Fuentes")
STAGES = Both("Stages", "Etapas")
THE_RACE = Both("The race", "La carrera")
WENT_WRONG = Both("What went wrong", "Qué salió mal")


def stage(number: int) -> Both:
    """A button that leads to one stage."""
    return Both(f"Stage {number}", f"Etapa {number}")
