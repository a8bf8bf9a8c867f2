"""Things fans ask that race reports rarely tell, so that declining can name them."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.answers.both import Both

_TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "the margin of victory": "margin|win by|won by|winning margin|close was the finish|"
        "photo finish|how close",
        "prize money": "purse|prize|prizes|money|payout|payday|pay|pays|paid|earnings|earned|earn|"
        "salary|worth|cash|dollars|bucks|price|cost|costs|ticket|tickets",
        "the weather": "weather|rain|rained|raining|temperature|temp|hot|humid|humidity|wind|windy|"
        "forecast|sunny|cloudy|degrees",
        "tyres": "tire|tires|tyre|tyres|goodyear|compound|rubber|lefts|rights|scuffs",
        "fuel": "fuel|gas|gallons|mileage|mpg|refuel|refuelled|refueled",
        "the attendance": "attendance|crowd|spectators|sold out|sell out|sellout|capacity",
        "television ratings": "viewership|viewers|nielsen|tv rating|tv ratings|watched it|ratings",
        "who commented": "commentator|commentators|announcer|announcers|booth|broadcasters called",
        "average finishes": "average finish|avg finish|average finishes|average start|avg start|"
        "average starting position|average finishing position|average place|average position",
        "drivers' ratings": "driver rating|rating|loop data|average running position",
        "passes": "passes|green flag passes|quality passes|overtakes",
        "ages and birthdays": "old|age|ages|aged|born|birthday|birthdate|younger|youngest|older|"
        "oldest|birth",
        "private lives": "wife|husband|girlfriend|boyfriend|married|kids|children|son|daughter|"
        "father|mother|dad|mom|brother|sister|address|phone|email|net worth|tall|height|weigh|"
        "weight|religion|snapchat|instagram|twitter",
        "times of pit stops": "stop time|stop times|pit stop time|pit time|pit times|pit stop time|"
        "fastest stop|fastest pit stop|quickest stop|fastest pit|pit crew|seconds on pit road",
        "lap times": "lap time|lap times|fastest lap|quickest lap|best lap|lap speed|fast laps",
        "how long the race took": "race take|race last|took how long|long did it take|race time|"
        "time of race|elapsed|duration|hours",
        "the average speed": "average speed|avg speed|top speed|mph average|race speed",
        "owner points": "owner points|owners points|owner standings|owners standings",
        "manufacturer points": "manufacturer points|manufacturers points|manufacturer standings",
        "playoff points": "playoff|playoffs|playoff points|chase|cutoff|cut line|cutline|bubble",
        "points scored in a race": "score|scored|scoring|stage points|points earned",
        "odds and bets": "bet|bets|betting|odds|favourite odds|gamble|wager|parlay|fantasy|"
        "draftkings|money line|moneyline|pick|picks",
        "forecasts": "predict|prediction|predictions|will win|gonna win|going to win|likely to win|"
        "chances|chance|who will|favorite for|favourite for",
        "practice": "practice|practise|final practice|happy hour",
        "inspection": "inspection|tech|disqualified|disqualification|dq|failed tech|laser",
        "officials": "spotter|spotters|referee|race director|official|officials|pace car|"
        "pace truck|grand marshal|anthem|engineer|engine builder|mechanic|car chief|sang",
        "track records": "track record|lap record|record for",
        "the engine and set-up": "horsepower|engine builder|setup|wedge|spring|springs|shocks|"
        "gear|chassis|cubic|downforce|rpm",
        "how wide the track is": "banking|banked|width|wide is|surface|pavement|opened|built",
        "contracts": "contract|contracts|signed|rumor|rumors|rumour|silly season",
        "the trophy": "trophy|trophies",
    }
)

_IN_SPANISH: Mapping[str, str] = MappingProxyType(
    {
        "the margin of victory": "el margen de victoria",
        "prize money": "los premios en dinero",
        "the weather": "el tiempo que hizo",
        "tyres": "los neumáticos",
        "fuel": "el combustible",
        "the attendance": "la asistencia",
        "television ratings": "las audiencias",
        "who commented": "los comentaristas",
        "average finishes": "los puestos medios",
        "drivers' ratings": "las valoraciones de los pilotos",
        "passes": "los adelantamientos",
        "ages and birthdays": "edades y cumpleaños",
        "private lives": "vidas privadas",
        "times of pit stops": "los tiempos de las paradas",
        "lap times": "los tiempos por vuelta",
        "how long the race took": "la duración de la carrera",
        "the average speed": "la velocidad media",
        "owner points": "los puntos de propietarios",
        "manufacturer points": "los puntos de fabricantes",
        "playoff points": "los puntos de playoff",
        "points scored in a race": "los puntos de una carrera",
        "odds and bets": "las apuestas",
        "forecasts": "los pronósticos",
        "practice": "los entrenamientos",
        "inspection": "la inspección técnica",
        "officials": "los oficiales",
        "track records": "los récords de la pista",
        "the engine and set-up": "el motor y los reglajes",
        "how wide the track is": "cómo es la pista",
        "contracts": "los contratos",
        "the trophy": "el trofeo",
    }
)

LONGEST_FORM = 4


class Untold:
    """The table above by its forms."""

    def __init__(self) -> None:
        self._topics = {
            tuple(form.split()): Both(topic, _IN_SPANISH.get(topic, topic))
            for topic, text in _TOPICS.items()
            for form in text.split("|")
        }

    def topic(self, words: tuple[str, ...], fewest: int = 1) -> str | None:
        """What `words` ask for, by the longest form in them, of at least so many words."""
        for size in range(LONGEST_FORM, fewest - 1, -1):
            for start in range(len(words) - size + 1):
                if found := self._topics.get(words[start : start + size]):
                    return found
        return None
