"""The words of race talk and what they mean, English and Spanish: surface forms by concept.

Forms are normalised (no accents, apostrophes or capitals) and may be several words; the longest
form wins. Adding a form here widens every question whose phrases use that concept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.answers.normal import words as normal_words
from bot.answers.understanding.spelling import VOWELS, consonants, nearest, single

QUESTION_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "who": "who whos hoo whose whom quien quienes qui quem wer chi",
        "whom": "|who did|whom did",
        "what": "what whats wat wut que cual cuales",
        "which": "which wich",
        "where": "where wheres wher donde|where on track|where on the track|"
        "what part of the track|which part of the track",
        "when": "when whens wen cuando",
        "why": "why whys|how come|por que|what was the reason|reason|what made",
        "how": "how hows como",
        "how many": "howmany|how many|how much|number of|total|cuantos|cuantas|cuanto|cuanta|"
        "how often|amount of|count of|# of",
        "whether": "did does do was were is are has have had will can could would|"
        "didnt wasnt isnt doesnt hasnt arent werent",
    }
)
"""How a question is asked; it only tells apart phrases that fit equally well."""

CONCEPTS: Mapping[str, str] = MappingProxyType(
    {
        # how a race ends
        "win": "win won wins winner winners winning winnin victory victories victorious triumph "
        "gewann vinto gano gana ganador ganadora vencio venceu ganhou gewonnen victoria gagne "
        "gagnant vainqueur venceu ganhou|"
        "took the checkered|took the checkers|take the checkers|came out on top|come out on top|"
        "took it home|the dub|took the win|get the win|got the win|bring it home|hold on|the w|"
        "take home the trophy|victory lane|pull it off|pulled it off|pulls it off|"
        "seal the deal|sealed the deal|get it done|got it done",
        "finish": "finish finished finishes finishing finisher finishers place places placed "
        "placing position positions pos result results resultado resultados outcome rank ranked "
        "spot termino acabo quedo llego posicion puesto lugar terminar finisher standing|"
        "end up|ended up|come home|came home|came in|come in|came|comes|wind up|wound up|"
        "cross the line|crossed the line|land|running order|p|fin",
        "order": "order lineup list full complete clasificacion orden",
        "podium": "podium podio",
        "ahead": "beat beats beaten outrun outran ahead better higher best more "
        "outfinish outfinished delante|in front of|finish above|head to head|gano a|vs|versus|"
        "compared to|against|behind or ahead",
        "worse": "worse lower|lose to|lost to|loses to|losing to|beaten by|beat by|outrun by",
        "or": "or o",
        "compare": "compare comparison compared comparar",
        # laps and leading
        "lead": "lead led leads leading leader leaders lidero lideraron lider encabezo "
        "dominate dominated dominant|out front|had the lead|in front|up front|at the front|"
        "in the lead|on top of|on top|atop",
        "take lead": "|took the lead|take the lead|takes the lead|taking the lead|took lead|"
        "took over the lead|take over the lead|grabbed the lead|for the lead|taken the lead|"
        "retake the lead|retook the lead|regain the lead|regained the lead|took over|get the lead|"
        "got the lead|inherit the lead|inherited the lead|took lead|"
        "take lead|get the lead back|got the lead back|took the lead back|take the lead back",
        "lose lead": "|lost the lead|lose the lead|losing the lead|loses the lead|lost lead",
        "lap": "lap laps lps vuelta vueltas tours",
        "fastest": "fastest quickest",
        "most": "most mas max maximum biggest highest greatest top-most",
        "fewest": "fewest least smallest lowest menos minimum",
        "never led": "|never led|never lead|didnt lead|did not lead|led no|led none|led zero|"
        "lead no|no laps led|not lead|failed to lead|zero laps led",
        "lead change": "leadchanges|lead change|lead changes|lead chg|lead chgs|change of lead|"
        "changes of lead|changes for the lead|lead swaps|lead swap|cambios de lider|"
        "cambios de liderato|times did the lead change|lead change hands|"
        "times did the lead change hands",
        "leaders": "|different leaders|different drivers led|drivers led|leaders were there|"
        "different guys led",
        "times": "times stints occasions veces",
        "credit": "credit credited officially official",
        "percent": "percent percentage pct share portion fraction porcentaje",
        # flags
        "caution": "caution cautions yellow yellows amarilla amarillas yellowflag|yellow flag|"
        "yellow flags|cautions flags|caution flag|caution flags|caution period|caution periods|"
        "banderas amarillas|bandera amarilla|precauciones|safety car|slowdown|slowdowns",
        "green": "green greenflag|green flag|went green|go green|goes green",
        "restart": "restart restarts restarted relanzamiento",
        "white flag": "|white flag|last lap|final lap|ultima vuelta|bandera blanca",
        "red flag": "|red flag|red flags|bandera roja|red flagged",
        "overtime": "overtime greenwhitecheckered gwc|green white checkered|extra laps",
        # stages, grid, points
        "stage": "stage stages stg stgs segment segments etapa etapas|stage 1 and 2|stages 1 and 2|"
        "stage one and two|stages one and two|first two stages",
        "start": "start starts started starting starter starters grid began begin begins "
        "roll off rolled salida arranco parrilla|green flag lap|line up|lined up|starting spot|"
        "starting position|initial position",
        "pole": "pole poles polesitter poleman|pole sitter|pole position|fastest qualifier|"
        "top qualifier|won the pole|first on the grid",
        "qualify": "qualify qualified qualifying quali qualy qualifier qualifies clasificacion "
        "clasifico|time trials|time trial",
        "beside": "beside alongside shared shares|next to",
        "front row": "|front row|outside pole|first row|outside of the front row",
        "points": "points pts standings championship pt puntos campeonato tabla|points table|"
        "point standings|the title race|season standings|title fight",
        "gap": "gap behind deficit difference diff back far distance separated trail trails "
        "trailing trailed diferencia between|how far|far back|how close|far behind|points back|"
        "off the lead|detras|margin between|how big",
        "lead of": "|points lead|lead in the points|championship lead|points cushion",
        "regular season": "|regular season",
        "score": "score scores scored scoring earn earns earned",
        "playoffs": "playoff playoffs chase cutline",
        "owner": "owner owners ownership own owns owned",
        # schedule
        "next": "next upcoming coming proxima proximo siguiente|up next|coming up|next up|"
        "whats next|this coming|racing again|race again|run again|running again|back on track",
        "next after": "|is after|race after|next after|comes after|on after|track after|go after|"
        "goes after|come after|heading after|venue after",
        "over": "over|is over|race over|race end|race ended|it over|it end|finished yet|done "
        "yet|over yet|race finished|race done",
        "streak": "streak row consecutive straight|in a row|back to back",
        "file": "file ics ical icalendar",
        "schedule": "schedule calendar calendario season slate",
        "time": "time hour clock hora oclock kickoff|what time|start time|green flag time|"
        "at what time|que hora",
        "date": "date day fecha dia weekday|what day|which day|what date|day of the week|"
        "day of week|what day of the week",
        "channel": "channel tv watch broadcast broadcaster broadcasting network station canal "
        "televised stream air airing airs coverage showing televisan television fox fs1 fs2 nbc cw "
        "espn peacock prime hulu|on tv",
        "until": "until til till countdown|how long til|how long until|how long till|"
        "how many days|days left|time left|away falta|how soon|how long before|how many hours|"
        "how many minutes|hours left|hours til|hours until|how many more days",
        "ago": "ago|how long ago|how many days ago|how many weeks ago|days since",
        "begun": "begun already yet underway|under way|started yet|already started|going on",
        "bonus": "|triple truck challenge|triple truck|ttc|bonus program",
        "details": "details detail info information everything about facts detalles",
        # trouble
        "out": "out dnf dnfs dnfed retire retired retirement retirements abandoned abandono quit "
        "quits parked park exit exited eliminated|drop out|dropped out|drops out|fall out|"
        "fell out|not finish|did not finish|didnt finish|dont finish|failed to finish|"
        "knocked out|taken out|took out|go out|went out|out of the race|no termino|no terminaron|"
        "pull out|pulled out|dnf list|behind the wall|to the garage",
        "disqualified": "disqualified disqualify disqualification dq dqd dsq|thrown out",
        "wreck": "wreck wrecked wrecks wrecking crash crashed crashes crashing accident accidents "
        "collision incident incidents pileup choque choco accidente smash smashed",
        "spin": "spin spun spins spinning spinout trompo looped loop loops looping|looped it|"
        "went around|spin out|spun out",
        "down": "down lapped|laps down|lap down|laps behind|off the lead lap|down a lap|laps back|"
        "vueltas abajo|vueltas perdidas|a lap down|got lapped|laps off|vueltas menos",
        "lead lap": "|lead lap|on the lead lap|vuelta del lider|same lap as the leader",
        "status": "status",
        "sweep": "sweep sweeps swept",
        "running": "running still|still running|at the end|at the finish",
        "starters": "trucks cars entries field starters competitors drivers camiones pilotos "
        "entrants participants haulers",
        "penalty": "speeding penalty penalties penalized penalised penalize penalise sancion "
        "sancionado infraction infractions|sent to the back|sent to the rear|sent to the tail|"
        "tail of the field|tail end",
        # who drives what
        "sponsor": "sponsor sponsors sponsored sponsoring sponsorship patrocinador patrocina|"
        "what was on|on the side of|on the hood|paint scheme|primary sponsor|backing",
        "make": "make manufacturer manufacturers brand makes mfg oem manufacturer marca fabricante "
        "fabricantes model modelo|kind of truck|type of truck|kind of car|type of car|what truck|"
        "truck brand|drive|drives|driving|drove|que camioneta",
        "team": "team teams organization organisation outfit equipo squad|drive for|drives for|"
        "drove for|race for|racing for|who does|works for|run for|runs for|employer",
        "teammate": "teammate teammates|team mate|team mates|companero",
        "crew chief": "crewchief|crew chief|crew cheif|crew chef|wrench|jefe de equipo|"
        "atop the box|on the box|on top of the pit box|chief",
        "number": "number numbers num no numero|truck number|car number|que numero",
        "rookie": "rookie rookies novato roty",
        # numbers of a race
        "long": "long length distance duration distancia duracion|how long",
        "scheduled": "scheduled schedule full-length planned",
        "margin": "margin|by how much|margin of victory|win by|won by|winning margin|"
        "how close was the finish|how much did he win|how big was the win|por cuanto",
        "miles": "mile miles mileage millas",
        "shortened": "shortened shorten curtailed|cut short|called early|end early|ended early|"
        "full distance|go the distance|went the distance",
        "average speed": "|average speed|avg speed|race speed|velocidad promedio",
        "speed": "speed speeds mph fast velocidad",
        "seconds": "second seconds sec secs lap time|segundos",
        "round": "round rounds|race of the season|race of the year|into the season|race number|"
        "which race of the season|what race of the season|numero de carrera",
        "venue": "track tracks speedway venue city state location located pista|where was the race|"
        "where was it|where is the race|race held|where did they race|where did they run|where "
        "did it happen",
        "race name": "|race called|race name|name of the race|event called|official name|"
        "race named|title of the race|what series|which series",
        "method": "rainout metric metrics|on track|rained out|rule book|by speed|by rule",
        "take": "take takes took taken taking duro",
        "happened": "happen happened happens happening hapened paso|what happened|up with|go down",
        "opinion": "opinion opinions overrated underrated|do you think|you think|your favorite|"
        "your favourite|should i|would you",
        "definition": "definition define|what is a|what is an|whats a|whats an|what does dnf mean|"
        "dnf mean|meaning of|how does stage racing",
        "cause": "cause caused causes causing trigger triggered blame bring brought|brought out|"
        "bring out|brings out|set off|responsible for|to blame|fault|come out for|came out for|"
        "due to",
        "pass": "pass passed passes passing overtake overtook overtaken rebaso|got by|get by|"
        "got past|get past|slid by|slide by|went by|go by|move past|moved past|drive by|drove by",
        "turn": "turn turns corner corners",
        "trouble": "blow blew blown slowed slowing stalling trouble troubles problem problems "
        "issue issues engine motor electrical "
        "mechanical electronics malfunction wrong|shut off|shut down|cut out|cut off|lost power|"
        "lose power|losing power|blow up|blew up|blown up|blow an engine|blew an engine|power "
        "loss|out of power|power trouble|power issue|power issues|"
        "power problem|power problems|lost the motor|engine trouble|engine problem|motor trouble|"
        "engine issues|engine problems|motor issues|power|go wrong|went wrong|stalled|stall",
        "contact": "contact hit hits hitting touch touched touching bump bumped collide collided "
        "tag tagged clip clipped tangle tangled|slide into|slid into|slid up into|ran into|run "
        "into|get into|got into|made contact|make contact",
        "champion": "champion champions champ champs titles title crown campeon|"
        "won a championship|won championships|championships",
        # pits
        "pit": "pit pits stop stops pitted pitting pitstop pitstops boxes|pit road|pit stop|pit "
        "stops|come back to pit road|back to pit road|back down pit road|return to pit road",
        "off pit": "|off pit road|out of the pits|off pit|race off pit road|race off pit|came "
        "off pit road|"
        "left pit road|leave pit road|come out after|came out after|come back out|came back out|"
        "coming out after|out of pits|leaving pit road|exit pit road|race off of pit road|off of "
        "pit road",
        "box": "box stall|pit box|pit stall",
        "repair": "repair repairs repaired fix fixed fender bodywork damage damaged dano danos",
        # people and talk
        "say": "say said says saying quote quotes quoted comment comments dijo talk told explain "
        "explained interview postrace|think of the race|think of it|think of|think about|feel "
        "about|post race|words",
        "thank": "thank thanked thanks thanking gracias shoutout",
        "from": "from hometown native born home|come from|hail from|hails from|de donde",
        "career": "career lifetime alltime overall ever|en su carrera|de su carrera|all time|in "
        "his career|to date|he ever had|he ever drove|he ever has",
        "season": "season year yr temporada anual|this season|this year|of the season|of the year|"
        "esta temporada|este ano",
        "last": "last lst ultimo ultima|for good|rounded out|round out|rounds out",
        "last night": "|last night|last nights",
        "history": "previous before prior previously anterior|last time",
        "summary": "summary summarize summarise recap recaps resumen overview tldr resume "
        "rundown highlights story synopsis|sum up|que paso|catch me up|fill me in|"
        "how did the race go|tell me about|the gist|quick version|short version",
        "source": "source sources article articles report reports outlet outlets fuente fuentes "
        "wrote written writer author publisher|who says|according to|where did you get",
        "disagree": "disagree differ conflict contradict contradiction mismatch discrepancy agree",
        "add up": "|add up|adds up|added up|sum to|sums to|equal the",
    }
)
"""Words that carry a question's meaning."""

LIGHT = frozenset(
    {
        "finish", "lap", "last", "last night", "or", "order", "beside", "details", "starters",
        "running", "start time", "official", "credit", "scheduled", "season", "whether", "begun",
        "long",
    }
)  # fmt: skip
"""Concepts that a phrase may have or lack without changing which question it is."""

FILLERS = frozenset(
    (
        "a an the of to in on at for by with w wit from as it its this that these those there "
        "here he she him her his hers they them their i me my you your u we us our so then and "
        "also plus please plz pls thx thanks ty thank gimme give tell show know need want wanna "
        "lemme let hey hi hello yo ok okay lol lmao haha bro dude man guys folks yall um uh hmm "
        "well just really actually exactly only even still now again today tonight nite night oh "
        "like be been being am get got gets getting go went going do did does done make made has "
        "have had was were is are will would can could should might may if than but not no yes too "
        "race races racing raced carrera truck trucks camion camionetas nascar event show game one "
        "right correct true actually quick question right? r ya ur im id ive whatd what'd hows "
        "el la los las un una de del en por para con y o es fue era a al se su lo le les me mi tu "
        "since late ha good well bad probably likely maybe most-recent recent final friday's "
        "driver drivers guy person kid dude name named called "
        "say says anything something nothing kind sort type thing any some all every each many "
        "much very big pretty way "
        "think everyone everybody thought wonder remember recall curious asking "
        "ask anyone anybody someone exact curious total overall end ended after during "
        "while when back into out off up over about around each both two under "
        "run runs ran rode left remaining break involved hola corrida flew yeah yea yep yup else "
        "early waved thrown held nights mean corrida rennen course das hat um qual "
        "les le la car cars sits sit sitting buddy pitboard bot missed"
    ).split()
)
"""Words that change nothing when every word of meaning is explained without them."""

LONG_WORD = 5
"""Letters from which a word that means nothing by itself is still told from its misspellings."""

_SHORT = (3, 4)  # letters of the words that a swap is looked for in: "teh", "lde", "hwo"

LONGEST_FORM = 6
"""Words of the longest form that is looked for."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a surface form means; `asks` for a question word.

    `opening` is the question word that a longer form begins with: "how far" asks how.
    """

    concept: str
    asks: bool
    opening: str | None = None


class Lexicon:
    """The forms above, indexed."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, ...], Meaning] = {}
        for table, asks in ((QUESTION_WORDS, True), (CONCEPTS, False)):
            for concept, text in table.items():
                for form in _forms(text):
                    opening = None if asks else self._forms.get(form[:1])
                    asked = opening.concept if opening and opening.asks else None
                    self._forms.setdefault(form, Meaning(concept, asks, asked))
        self._correctable = tuple(
            form[0] for form in self._forms if len(form) == 1 and len(form[0]) > 3
        )
        parts = {word for form in self._forms for word in form if len(word) >= LONG_WORD}
        parts -= FILLERS
        self._words = {word for form in self._forms for word in form}
        self._parts = tuple(sorted({*self._correctable, *parts}))
        self._short = frozenset(word for word in (*self._words, *FILLERS) if word.isalpha())
        self._clipped: dict[str, str] = {}
        for word in sorted(self._short, key=lambda one: (one in FILLERS, -len(one), one)):
            self._clipped[consonants(word)] = word

    def at(self, words: tuple[str, ...], start: int) -> tuple[Meaning, int] | None:
        """The meaning of the longest form that begins at `words[start]`, and its end."""
        for end in range(min(start + LONGEST_FORM, len(words)), start, -1):
            if meaning := self._forms.get(words[start:end]):
                return meaning, end
        return None

    def of(self, word: str) -> Meaning | None:
        """The meaning of one word by itself."""
        return self._forms.get((word,))

    def is_ordinary(self, word: str) -> bool:
        """Whether `word` is one that people use without naming anybody."""
        return (word,) in self._forms or word in FILLERS

    def knows(self, word: str) -> bool:
        """Whether `word` means something, by itself or as part of a longer form."""
        return word in self._words or word in FILLERS

    def slip(self, word: str) -> str | None:
        """What `word` is one slip of with its first letter right, a swap or without its vowels."""
        if not VOWELS.intersection(word) and len(word) >= _SHORT[0]:
            return self._clipped.get(consonants(word))
        near = nearest(word, self._parts, limit=1)
        if near and near[0] == word[0]:
            return near
        if (once := single(word)) != word and len(once) >= _SHORT[0] and once in self._short:
            return once  # "wonn"
        swapped = (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
        likely = [one for one in swapped if one in self._short]
        return likely[0] if len(word) in _SHORT and likely else None

    def correction(self, word: str) -> str | None:
        """The form that `word` is a typing error of: one slip, two in words of eight letters.

        An adjacent swap counts once. None for short words, which are near to everything.
        """
        return nearest(word, self._correctable, limit=1 if len(word) < 8 else 2)

    def meanings(self, text: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
        """The concepts and question words of a phrase, and the words that mean nothing."""
        words = normal_words(text)
        concepts: set[str] = set()
        asks: set[str] = set()
        unknown: list[str] = []
        at = 0
        while at < len(words):
            if found := self.at(words, at):
                meaning, at = found
                (asks if meaning.asks else concepts).add(meaning.concept)
                asks |= {meaning.opening} if meaning.opening else set()
                continue
            if words[at] not in FILLERS:
                unknown.append(words[at])
            at += 1
        return frozenset(concepts), chief(asks), tuple(unknown)


def chief(asks: Iterable[str]) -> frozenset[str]:
    """Question words without "did" and "was" beside another: these ask yes or no only alone."""
    own = frozenset(asks)
    return own - {"whether"} or own


def _forms(text: str) -> Iterable[tuple[str, ...]]:
    """The forms of a concept: single words up to the first bar, phrases between bars after it."""
    singles, *several = text.split("|")
    yield from ((word,) for word in singles.split())
    yield from (tuple(form.split()) for form in several)
