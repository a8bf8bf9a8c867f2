"""Spanish questions in the English words of the same trade, so that both are read alike.

Word for word: phrases are matched whatever their order, and so need no grammar. What is in no
table stays as it is: names, numbers, and the words that mean nothing in either language.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        # how it is asked
        "who": "quien quienes",
        "what": "que cual cuales",
        "where": "donde adonde|en donde|desde donde|de donde",
        "when": "cuando",
        "why": "porque|por que",
        "how": "como",
        "how many": "cuantos cuantas cuanto cuanta",
        "and": "y e",
        "or": "o",
        "in": "en",
        "is": "es esta estan son va van",
        "was": "fue fueron era eran estuvo estuvieron",
        "had": "tuvo tuvieron hubo hay",
        "between": "entre",
        # the finish
        "won": "gano ganaron gana vencio vencieron",
        "winner": "ganador ganadora ganadores vencedor vencedora",
        "margin of victory": "|margen de victoria|por cuanto gano|por cuanto se gano",
        "beat": "supero derroto|le gano a|gano a|termino por delante de|quedo por delante de|"
        "llego antes que|termino antes que",
        "ahead": "delante|por delante de|delante de|antes que",
        "behind": "detras atras|por detras de|detras de",
        "finish": "termino terminaron acabo acabaron quedo quedaron llego llegaron finalizo "
        "finalizaron",
        "last": "ultimo ultima ultimos",
        "last place": "|ultimo lugar|ultimo puesto|ultima posicion",
        "place": "puesto posicion lugar",
        "podium": "podio",
        "on the podium": "|subio al podio|subieron al podio|estuvo en el podio|al podio|"
        "en el podio",
        "result": "resultado",
        "results": "resultados",
        "full results": "|resultados completos|todos los resultados|clasificacion final|"
        "orden de llegada",
        "how did do": "|como le fue a|como le fue|como le ha ido a",
        "summary": "resumen cronica|resumen de la carrera|que paso en la carrera|"
        "cuentame la carrera",
        "what happened": "|que paso|que ocurrio|que sucedio",
        # laps and leading
        "lap": "vuelta",
        "laps": "vueltas",
        "laps led": "|vueltas lideradas|vueltas en cabeza|vueltas al frente|vueltas como lider",
        "led": "lidero lideraron encabezo encabezaron|estuvo en cabeza|fue en cabeza|"
        "estuvo al frente",
        "leads": "lidera encabeza",
        "leader": "lider",
        "leaders": "lideres|lideres distintos|lideres diferentes|lideres hubo",
        "who led laps": "|quienes lideraron|que pilotos lideraron|quienes fueron lideres|"
        "quienes encabezaron",
        "most": "mas",
        "fewest": "menos",
        "lead changes": "|cambios de lider|cambios de liderato|cambios de liderazgo|"
        "cambios en el liderato|cambio de lider|cambios de lider hubo|veces cambio el lider",
        "cautions": "amarilla amarillas cautelas neutralizaciones precauciones|banderas amarillas|"
        "bandera amarilla",
        "under caution": "|bajo amarilla|con amarilla|bajo bandera amarilla|con bandera amarilla|"
        "en amarilla|bajo banderas amarillas",
        "fastest lap": "|vuelta rapida|vuelta mas rapida",
        "average speed": "|velocidad media|velocidad promedio|promedio de velocidad",
        "how long did the race take": "|cuanto duro|cuanto tiempo duro|cuanto tardo|"
        "cuanto duro la carrera|cuanto tiempo duro la carrera",
        "how many laps was the race": "|cuantas vueltas tuvo la carrera|cuantas vueltas fueron|"
        "cuantas vueltas duro la carrera|a cuantas vueltas fue la carrera|"
        "de cuantas vueltas fue la carrera|cuantas vueltas hubo",
        # stages and grid
        "stage": "etapa segmento",
        "stages": "etapas segmentos",
        "started": "salio salieron partio partieron arranco arrancaron largo largaron",
        "starting place": "|puesto de salida|posicion de salida|lugar de salida",
        "starting grid": "parrilla|parrilla de salida|orden de salida",
        "front row": "|primera fila|fila delantera",
        "won the pole": "|hizo la pole|logro la pole|consiguio la pole|se llevo la pole|"
        "obtuvo la pole|saco la pole|tuvo la pole|gano la pole",
        "qualifying": "clasificacion",
        "qualified": "clasifico clasificaron|se clasifico|se clasificaron",
        # the points
        "points": "puntos campeonato tabla|tabla de puntos|tabla de posiciones|"
        "clasificacion del campeonato|clasificacion general|clasificacion de pilotos|"
        "puntos del campeonato",
        "points leader": "|lider del campeonato|lider de puntos|lider de la tabla",
        "points gap": "diferencia ventaja|ventaja en el campeonato|ventaja de puntos|"
        "diferencia de puntos|diferencia en puntos|diferencia en el campeonato",
        "score": "sumo sumaron obtuvo consiguio",
        "on": "sobre",
        "how many points back": "|a cuantos puntos|a cuanto del lider|por cuantos puntos",
        # the calendar
        "next": "proxima proximo siguiente",
        "when do they run next": "|cuando corren|cuando corren de nuevo|cuando vuelven a correr|"
        "cuando corren otra vez|cuando se corre|cuando vuelven",
        "what time": "|a que hora|que hora",
        "what day": "|que dia",
        "what channel": "|en que canal|por que canal|que canal|donde se ve|donde ver|"
        "donde puedo ver|donde la dan|donde la pasan|en que canal dan|en que canal pasan|"
        "en que canal transmiten|en que canal televisan|en que canal ponen|en que canal es|"
        "en que canal se ve|en que canal puedo ver",
        "channel": "canal",
        "time": "hora",
        "date": "fecha",
        "day": "dia",
        "start": "empieza comienza arranca|da comienzo|sera",
        "over": "|ya termino|ha terminado|termino ya|se acabo",
        "started yet": "|ya empezo|ha empezado|empezo ya|ya comenzo",
        "track": "pista circuito ovalo",
        "schedule": "calendario",
        "season": "temporada|esta temporada|este ano",
        "today": "hoy",
        "yesterday": "ayer",
        "last night": "anoche",
        # trouble
        "dropped out": "abandono abandonaron abandonos retirados|se retiro|se retiraron|"
        "no termino|no terminaron|quedo fuera|quedaron fuera|tuvo que abandonar",
        "wreck": "accidente accidentes choque choques choco chocaron",
        "spin": "trompo trompos",
        # who drives what
        "driver": "piloto",
        "drivers": "pilotos",
        "trucks": "camionetas",
        "truck": "camioneta",
        "team": "equipo",
        "teammate": "companero|companero de equipo",
        "crew chief": "|jefe de equipo|jefe de mecanicos",
        "make": "marca fabricante",
        "number": "numero",
        "sponsor": "patrocinador",
        # what reports rarely tell
        "money": "dinero premio premios",
        "ticket": "entrada entradas boleto boletos|cuesta una entrada|cuesta un boleto",
        "weather": "clima lluvia llovio|que tiempo hizo|tiempo hizo|hizo calor",
        "tires": "llantas neumaticos gomas",
        "fuel": "combustible gasolina",
        # numbers
        "first": "primero primer primera",
        "second": "segundo segunda",
        "third": "tercero tercer tercera",
        "fourth": "cuarto cuarta",
        "fifth": "quinto quinta",
        "sixth": "sexto sexta",
        "seventh": "septimo septima",
        "eighth": "octavo octava",
        "ninth": "noveno novena",
        "tenth": "decimo decima",
        "two": "dos",
        "three": "tres",
        "four": "cuatro",
        "five": "cinco",
        "six": "seis",
        "seven": "siete",
        "eight": "ocho",
        "nine": "nueve",
        "ten": "diez",
        "fifteen": "quince",
        "twenty": "veinte",
        "thirty": "treinta",
        "forty": "cuarenta",
        "fifty": "cincuenta",
        # days
        "monday": "lunes",
        "tuesday": "martes",
        "wednesday": "miercoles",
        "thursday": "jueves",
        "friday": "viernes",
        "saturday": "sabado",
        "sunday": "domingo",
        "race": "carrera corrida|la carrera",
    }
)
"""English by the Spanish that stands for it, as in the lexicon: phrases after the first bar."""

_TURNED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (r"\b(?:entre )?(?:los|las) (\w+) (?:primeros|primeras|mejores)\b", r"top \1"),
        (r"\b(?:entre )?(?:los|las) (?:primeros|primeras|mejores) (\w+)\b", r"top \1"),
        (r"\b(?:a falta de|faltando|cuando faltaban|con) (\d+) vueltas\b", r"with \1 to go"),
        (r"\b(\d{1,2})\.?(?:o|a|do|da|ro|ra|er|to|ta|mo|ma|vo|va|no|na)\b", r"p\1"),
    )
)
"""What is said in another order."""


class Glossary:
    """The tables above, indexed."""

    def __init__(self) -> None:
        self._english: dict[str, str] = {}
        for english, forms in _WORDS.items():
            singles, *several = forms.split("|")
            for form in (*singles.split(), *several):
                self._english.setdefault(form, english)
        longest_first = sorted(self._english, key=len, reverse=True)
        self._known = re.compile(rf"\b(?:{'|'.join(longest_first)})\b")

    def english(self, sentence: str) -> str:
        """The sentence with its Spanish words in English; its punctuation stays."""
        spread = unicodedata.normalize("NFKD", sentence.casefold())
        text = "".join(one for one in spread if not unicodedata.combining(one))
        for pattern, turned in _TURNED:
            text = pattern.sub(turned, text)
        return self._known.sub(lambda found: self._english[found[0]], text)
