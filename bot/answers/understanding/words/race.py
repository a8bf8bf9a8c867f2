"""What happens on the track, in the words fans have for it: surface forms by concept."""

from collections.abc import Mapping
from types import MappingProxyType

RACE: Mapping[str, str] = MappingProxyType(
    {
        # how a race ends
        "win": "win won wins winner winners winning winnin victory victories victorious triumph "
        "gewann vinto gano gana ganador ganadora vencio venceu ganhou gewonnen victoria gagne "
        "gagnant vainqueur venceu ganhou dub dubs prevail prevailed triumphed|took the checkered|"
        "took the checkers|take the checkers|came out on top|come out on top|took it home|the "
        "dub|took the win|get the win|got the win|bring it home|hold on|the w|take home the "
        "trophy|victory lane|pull it off|pulled it off|pulls it off|pull that off|pulled that off|"
        "seal the deal|sealed the "
        "deal|get it done|got it done|won it|win it|took home the win|take home the win|brought "
        "home the win|took the race|took home the race|get a win|grabbed the win|grab the win|"
        "claimed the win|scored the win|snagged the win|first across the line|first to the line|"
        "first to the checkered|first to the stripe|took the checker|took checkered|got the dub|"
        "get the dub|got the trophy|took the trophy|won the thing|bagged the win|sealed the win|"
        "take the checkered|take the checkered flag|took the checkered flag|"
        "won overall|another w|took home the trophy|brought home the trophy",
        "finish": "finish finished finishes finishing finisher finishers place places placed "
        "placing position positions pos result results resultado resultados outcome rank ranked "
        "spot termino acabo quedo llego posicion puesto lugar terminar finisher standing spots "
        "placement placings fare fared classified slot slotted salvage salvaged landed "
        "classification classify classifies classed classement arrivee|end up|ended up|come "
        "home|came home|came in|come in|came|comes|wind up|wound up|cross the line|crossed the "
        "line|running order|p|fin|roll home|rolled home|rolls home|roll in|rolled in|limp home|"
        "limped home|limped in|make out|made out|makes out|stack up|stacked up|settle for|"
        "settled for|cross the stripe|crossed the stripe|landed|brought it home|got home|came "
        "across|land in|to the line|to the stripe|across the line|across the stripe|in the "
        "rundown|on the leaderboard|in the running order|in the final order|in the final "
        "rundown|in the results|on the pylon|on the results sheet|in the order|land|ran home|"
        "run home|drove home|drive home|coasted home|coast home|results sheet|result sheet|the "
        "result sheet|on the sheet|on the result sheet|in the results sheet|final classification|"
        "it end up|it ended up|it wind up",
        "order": "order lineup list full complete clasificacion orden breakdown rundowns|break "
        "down|broke down by driver|broken down",
        "podium": "podium podio",
        "outside": "outside",
        "close in": "|gain on|gained on|gains on|gaining on|make up ground on|made up ground on|"
        "per lap|each lap|every lap",
        "last run": "|final run|last run|closing run|last green flag run|final green flag run",
        "gain": "gain gained gains gaining mover movers improve improved|move up|moved up|make up|"
        "made up",
        "lose": "lose loses lost losing loser drop drops dropped dropping",
        "together": "together combined combine altogether|between them|put together",
        "ahead": "beat beats beaten outrun outran ahead better higher best top more outfinish "
        "outfinished delante|highest finishing|best finishing|top finishing|highest placed|"
        "in front of|finish above|head to head|gano a|vs|versus|compared to|"
        "against|behind or ahead|up by|up on|ahead by|ahead of|outran|run better|finish higher|"
        "got the better of|get the better of|come in front of|came in front of|come home in "
        "front of|came home in front of|come in ahead of|came in ahead of|came home ahead of|"
        "come home ahead of|finish in front of|finished in front of|finish before|finished "
        "before|come home before|came home before|come in before|came in before|cross the line "
        "before|crossed the line before",
        "best truck": "|best truck|fastest truck|strongest truck|best car|fastest car",
        "worse": "worse lower|lose to|lost to|loses to|losing to|beaten by|beat by|outrun by",
        "or": "or o",
        "compare": "compare comparison compared comparar",
        # laps and leading
        "lead": "lead led leads leading leader leaders lidero lideraron lider encabezo dominate "
        "dominated dominant dominates dominating paced|out front|had the lead|in front|up front|"
        "at the front|in the lead|on top of|on top|atop|set the pace|out in front|run out front|"
        "ran out front|ahead of everybody|ahead of everyone|pace the field|paced the field",
        "take lead": "|gain the lead|gained the lead|gains the lead|took the lead|take the lead|"
        "takes the lead|taking the lead|took lead|"
        "took over the lead|take over the lead|grabbed the lead|for the lead|taken the lead|"
        "retake the lead|retook the lead|regain the lead|regained the lead|took over|get the "
        "lead|got the lead|inherit the lead|inherited the lead|took lead|take lead|get the lead "
        "back|got the lead back|took the lead back|take the lead back|grab the lead|snatched "
        "the lead|seized the lead|moved into the lead|move into the lead|went to the lead|drove "
        "to the lead|to the lead|into the lead|assumed the lead|assume the lead|inherits the "
        "lead|back in the lead|get it back|got it back|take it back|took it back",
        "lose lead": "|lost the lead|lose the lead|losing the lead|loses the lead|lost lead",
        "lap": "lap laps lps vuelta vueltas tours",
        "faster": "faster quicker slower",
        "fastest": "fastest quickest|top speed",
        "most": "most mas max maximum biggest highest greatest top-most",
        "at least": "|at least|no fewer than|no less than|not less than|or more",
        "at most": "|at most|no more than|not more than|or fewer|or less|up to",
        "fewest": "fewest least smallest lowest menos minimum fewer less",
        "never led": "|never led|never lead|didnt lead|did not lead|led no|led none|led zero|"
        "lead no|no laps led|not lead|failed to lead|zero laps led",
        "lead change": "leadchanges|lead change|lead changes|lead chg|lead chgs|change of lead|"
        "changes of lead|changes for the lead|lead swaps|lead swap|cambios de lider|cambios de "
        "liderato|times did the lead change|lead change hands|times did the lead change hands|"
        "change the leader|changed the leader|changes the leader|leader change|leader changes|"
        "leader changed|leaders changed|lead changed|changed the lead|change the lead|changed "
        "leaders|change leaders|changed leader|swap the lead|swapped the lead|trade the lead|"
        "traded the lead|changing of the lead|changes of leader|changes of the lead",
        "leaders": "|different leaders|different drivers led|drivers led|leaders were there|"
        "different guys led",
        "times": "times stints occasions veces|number of times|separate times|different times",
        "twice": "twice|two times",
        "credit": "credit credited officially official",
        "percent": "percent percentage pct share portion fraction porcentaje",
        # flags
        "caution": "caution cautions yellow yellows amarilla amarillas yellowflag yellas|yellow "
        "flag|yellow flags|cautions flags|caution flag|caution flags|caution period|caution "
        "periods|banderas amarillas|bandera amarilla|precauciones|safety car|slowdown|slowdowns|"
        "yellow flew|yellow fly|go yellow|went yellow|yellow come out|yellow came out",
        "green": "green greenflag|green flag|went green|go green|goes green",
        "restart": "restart restarts restarted relanzamiento|go back green|went back green|back "
        "to green|go back to green|went back to green|back under green|back to racing",
        "lane": "lane lanes|what line|which line|inside or outside|outside or inside|top or "
        "bottom|bottom or top|inside line|outside line|inside lane|outside lane|lane choice|high "
        "side|low side",
        "white flag": "|white flag|last lap|final lap|ultima vuelta|bandera blanca",
        "red flag": "|red flag|red flags|bandera roja|red flagged",
        "overtime": "overtime greenwhitecheckered gwc|green white checkered|extra laps",
        # stages, grid, points
        "stage": "stage stages stg stgs segment segments etapa etapas|stage 1 and 2|stages 1 and 2|"
        "stage one and two|stages one and two|first two stages",
        "start": "start starts started starting starter starters grid began begin begins roll "
        "rolled salida arranco parrilla|green flag lap|line up|lined up|starting spot|starting "
        "position|initial position|took the green|take the green|takes the green|took the green "
        "flag|take the green flag|taking the green|saw the green|see the green|started the race|"
        "roll off|rolled off|rolling off|start from|started from|starts from|starting from|lines "
        "up|lining up|gridded|come on|comes on|coming on|kick off|kicks off|get underway|gets "
        "underway|get under way|get going|gets going|drop the green|drops the green|go live|goes "
        "live|get started|gets started|off the truck",
        "pole": "pole poles polesitter poleman pol|pole sitter|pole position|fastest qualifier|"
        "top qualifier|won the pole|first on the grid|took the pole|took pole|take the pole|get "
        "the pole|got the pole|grabbed the pole|snagged the pole|sat on the pole|sat on pole|"
        "sit on the pole|sit on pole|on the pole|on pole|from the pole|from pole|earned the "
        "pole|claimed the pole|scored the pole|captured the pole|win the pole|wins the pole|"
        "winning the pole|pole award|fastest in qualifying|quickest in qualifying|led the field "
        "to green|led the field to the green|brought the field to green|brought them to green|"
        "brought the field to the green",
        "qualify": "qualify qualified qualifying quali qualy qualifier qualifies clasificacion "
        "clasifico|time trials|time trial",
        "beside": "beside alongside shared shares|next to",
        "front row": "|front row|outside pole|first row|row 1|row one|outside of row 1|"
        "outside of row one|"
        "outside of the first row|outside of the front row|starting up "
        "front|started up front|start up front",
        "points": "points pts standings championship pt puntos campeonato tabla|points table|"
        "in the standing|"
        "point standings|the title race|season standings|title fight",
        "gap": "gap behind deficit difference diff back far separated trail trails trailing "
        "trailed diferencia between deficits|how far|far back|how "
        "close|far behind|points back|off the lead|detras|margin between|how big|from the lead|"
        "from the leader|from first|from the top|from p1|off the leader|off the pole|"
        "behind 1st|back of 1st|behind first|behind the leader|from 1st|behind p1|behind leader|"
        "behind the leaders|from the leaders|off the leaders|off leader|from leader|to "
        "catch|need to catch|needs to catch|make up to catch|"
        "has to make up|have to make up|to make up on|make up on|clear of|clear by",
        "within": "within inside",
        "cushion": "cushion cushions buffer advantage|lead on|lead over|cushion over|"
        "advantage over|buffer over",
        "lead of": "|points lead|point lead|point advantage|points clear|pts clear|"
        "lead in the points|championship lead|"
        "points lead over|out of the points lead|off the points lead|from the points lead|"
        "behind the points lead",
        "regular season": "|regular season",
        "score": "score scores scored scoring earn earns earned",
        "playoffs": "playoff playoffs chase cutline",
        "owner": "owner owners ownership own owns owned",
    }
)
"""Forms before the first bar are single words, those between bars after it whole phrases."""
