"""What there is around a race: dates, trucks and people, troubles, figures and talk, by concept."""

from collections.abc import Mapping
from types import MappingProxyType

AROUND: Mapping[str, str] = MappingProxyType(
    {
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
"""Forms as in the table of the race."""
