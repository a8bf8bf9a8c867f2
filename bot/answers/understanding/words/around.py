"""What there is around a race: dates, trucks and people, troubles, figures and talk, by concept."""

from collections.abc import Mapping
from types import MappingProxyType

AROUND: Mapping[str, str] = MappingProxyType(
    {
        # schedule
        "next": "next upcoming coming proxima proximo siguiente|go from here|head from here|"
        "off to from here|up next|coming up|next up|"
        "whats next|this coming|racing again|race again|run again|running again|back on track",
        "next after": "|is after|whats after|what is after|race after|next after|comes after|on "
        "after|track after|go after|goes after|come after|heading after|venue after",
        "over": "over|is over|race over|race end|race ended|it over|it end|finished yet|done "
        "yet|over yet|race finished|race done|did i miss|did we miss|have i missed|have we "
        "missed|did i already miss",
        "more wins": "|more wins|more truck wins|more career wins|more career truck wins|more "
        "victories|most wins|most career wins|most truck wins|most career truck wins|more truck "
        "series wins|most victories",
        "streak": "streak row consecutive straight|in a row|back to back",
        "file": "file ics ical icalendar",
        "schedule": "schedule calendar calendario season slate",
        "time": "time hour clock hora oclock kickoff|what time|start time|green flag time|"
        "at what time|que hora",
        "date": "date day fecha dia weekday|what day|which day|what date|day of the week|day of "
        "week|what day of the week|what day of week|which day of week|which day of the week|"
        "which date",
        "channel": "channel tv watch broadcast broadcaster broadcasting network station canal "
        "televised stream air airing airs coverage showing televisan television fox fs1 fs2 nbc "
        "cw espn peacock prime hulu dvr tvs televise cable streaming streamed paramount antenna|"
        "on tv|network tv|over the air",
        "until": "until til till countdown|how long til|how long until|how long till|how many "
        "days|days left|time left|away falta|how soon|how long before|how many hours|how many "
        "minutes|hours left|hours til|hours until|how many more days|days til|days till|days "
        "until|days to|hours to|hours till|sleeps til|sleeps till|sleeps until|minutes til|"
        "minutes until|minutes till|weeks til|weeks until|weeks till|how long is it til|how far "
        "away|how long from now|how much longer|days away|hours away",
        "ago": "ago|how long ago|how many days ago|how many weeks ago|days since",
        "live": "currently|right now|at the moment|at this moment|as we speak|this very minute",
        "begun": "begun already yet underway|under way|started yet|already started|going on",
        "bonus": "|triple truck challenge|triple truck|ttc|bonus program",
        "details": "details detail info information everything about facts detalles|the details",
        # trouble
        "out": "out dnf dnfs dnfed retire retired retirement retirements abandoned abandono quit "
        "quits parked park exit exited eliminated|drop out|dropped out|drops out|fall out|fell "
        "out|not finish|did not finish|didnt finish|dont finish|failed to finish|knocked out|"
        "taken out|took out|go out|went out|out of the race|no termino|no terminaron|pull out|"
        "pulled out|dnf list|behind the wall|to the garage|out of it|call it a night|called it a "
        "night|done for the night|done early|load up early|not make it to the end|make it to the "
        "end|see the checkered|see the checkers|go the whole way",
        "disqualified": "disqualified disqualify disqualification dq dqd dsq|thrown out",
        "wreck": "wreck wrecked wrecks wrecking crash crashed crashes crashing accident accidents "
        "collision incident incidents pileup choque choco accidente smash smashed|"
        "day ruined|race ruined|night ruined|day got ruined|race got ruined|night got ruined",
        "spin": "spin spun spins spinning spinout trompo looped loop loops looping|looped it|"
        "went around|spin out|spun out|spinning out|spins out|spun around|spin around|go around|"
        "goes around|going around|go for a spin|went for a spin|go for a ride|went for a ride|"
        "swap ends|swapped ends|do a 360|did a 360|turned around|get turned|got turned|get "
        "turned around|got turned around",
        "down": "down lapped|laps down|lap down|laps behind|off the lead lap|down a lap|laps "
        "back|vueltas abajo|vueltas perdidas|a lap down|got lapped|laps off|vueltas menos|laps "
        "off the pace|laps off pace|off the pace|laps off the lead|laps in arrears|behind the "
        "leader|put a lap down|lost a lap|lose a lap|went a lap down|got put a lap down",
        "lead lap": "|lead lap|on the lead lap|vuelta del lider|same lap as the leader",
        "status": "status",
        "sweep": "sweep sweeps swept",
        "running": "running still|still running|at the end|at the finish|at the end of the race|"
        "at the checkered|at the end of it|at the checkers|at the checker|at the checkered flag|"
        "at the stripe|at the line|at the flag|at the final flag|under the checkered|under the "
        "checkers|under the checkered flag|when the checkered fell|when the checkered flag fell|"
        "when the checkered waved|when the checkered flag waved",
        "starters": "trucks cars entries field starters competitors drivers camiones pilotos "
        "entrants participants haulers|field size|size of the field",
        "penalty": "speeding penalty penalties penalized penalised penalize penalise sancion "
        "sancionado infraction infractions pinged busted|sent to the back|sent to the rear|sent "
        "to the tail|tail of the field|tail end|to the back|to the rear|to the tail|to the back "
        "of the pack|to the back of the field|to the rear of the field|to the back of the line|"
        "to the tail of the field|to the tail end|sent back|pass through|drive through|do wrong|"
        "did wrong|done wrong",
        # who drives what
        "sponsor": "sponsor sponsors sponsored sponsoring sponsorship patrocinador patrocina "
        "company "
        "hood hoods logo logos livery|what was on|on the side of|on the hood|paint scheme|"
        "primary sponsor|backing|what was on the side of|on the side|whats on the hood|on the "
        "side of the|who was on the hood|who is on the hood|paint job|paying for",
        "make": "make manufacturer manufacturers brand makes mfg oem manufacturer marca "
        "fabricante fabricantes model modelo pilots pilot piloted piloting wheels wheeled "
        "wheeling|kind of truck|type of truck|kind of car|type of car|what truck|truck brand|"
        "drive|drives|driving|drove|que camioneta|behind the wheel|at the wheel|strapped into|"
        "strapped in|straps into",
        "team": "team teams organization organisation outfit equipo squad|drive for|drives for|"
        "drove for|race for|racing for|who does|works for|run for|runs for|employer|whose ride|"
        "in whose ride|ride for|drive with|drives with",
        "teammate": "teammate teammates|team mate|team mates|companero",
        "crew chief": "crewchief|crew chief|crew cheif|crew chef|wrench|jefe de equipo|atop the "
        "box|on the box|on top of the pit box|chief|on top of the box|on top the pit box|atop "
        "the pit box|on the pit box|up on the box|up on the pit box|called the shots|call the "
        "shots|calls the shots|calling the shots|calls the strategy|called the strategy",
        "number": "number numbers num no numero|what truck number|which truck number|"
        "truck number|car number|que numero",
        "rookie": "rookie rookies novato roty",
        # numbers of a race
        "long": "long length distance duration distancia duracion|how long|for how long|how "
        "lengthy",
        "scheduled": "scheduled schedule full-length planned",
        "margin": "margin|by how much|margin of victory|win by|won by|winning margin|"
        "how close was the finish|how much did he win|how big was the win|por cuanto",
        "miles": "mile miles mileage millas",
        "track type": "|short track|kind of track|type of track|sort of track|what size|"
        "intermediate track|mile and a half track|superspeedway",
        "shortened": "shortened shorten curtailed|cut short|called early|end early|ended early",
        "full distance": "|full distance|go the distance|went the distance|go all the way|went "
        "all the way|the whole distance|the full length|all the laps",
        "average speed": "|average speed|avg speed|race speed|velocidad promedio",
        "average": "average avg mean averaged",
        "speed": "speed speeds mph fast velocidad",
        "seconds": "second seconds sec secs lap time|segundos",
        "round": "round rounds|race of the season|race of the year|into the season|race number|"
        "which race of the season|what race of the season|numero de carrera",
        "venue": "track tracks speedway venue city state location located pista|where was the race|"
        "where was it|where is the race|race held|where did they race|where did they run|where "
        "did it happen",
        "race name": "|full name of|full name|race called|race name|name of the race|event called|"
        "official name|race named|title of the race|what series|which series|which truck series|"
        "what truck series|which nascar series|what nascar series",
        "method": "rainout metric metrics|on track|rained out|rule book|by speed|by rule",
        "take": "take takes took taken taking duro grab grabs grabbed snag snagged nab nabbed "
        "bag bagged claim claimed secure secured snatch snatched scoop scooped pick picked "
        "choose chose chosen choosing obtain obtained achieve achieved belongs belong belonged",
        "reach": "crack cracked cracks|break into|broke into|breaks into|get inside|got inside|"
        "sneak into|snuck into|squeak into|squeaked into|get back into|back into the|make it "
        "into|made it into|make the|made the|makes the",
        "happened": "happen happened happens happening hapened paso|what happened|up with|go "
        "down|go on with|went on with|going on with|whats the deal with|the deal with|went down|"
        "happens to|become of|became of",
        "opinion": "opinion opinions overrated underrated|do you think|you think|your favorite|"
        "your favourite|best ever|the goat|the greatest|best driver|best of all time|should i|"
        "would you|do you like|do u like|do you love|do you hate|you like|you love|you hate|u like|"
        "do you root for|you root for|your fav|are you a fan",
        "cheer": "congrats congratulations rip lfg kudos|lets go|lets goo|lets gooo|good job|"
        "nice job|great job|way to go|well done",
        "definition": "definition define|what is a|what is an|whats a|whats an|what does dnf mean|"
        "dnf mean|meaning of|how does stage racing",
        "cause": "cause caused causes causing trigger triggered blame bring brought|brought out|"
        "bring out|brings out|set off|responsible for|to blame|fault|come out for|came out for|"
        "due to",
        "pass": "pass passed passes passing overtake overtook overtaken rebaso|got by|get by|"
        "got past|get past|slipped by|slip by|snuck by|squeezed by|get back by|got back by|"
        "get back around|got back around|get around|"
        "got around|get back past|got back past|slid by|slide by|went by|go by|move past|moved "
        "past|drive by|drove by",
        "turn": "turn turns corner corners",
        "trouble": "blow blew blown slowed slowing stalling trouble troubles problem problems "
        "issue issues engine motor electrical mechanical electronics malfunction wrong broke "
        "broken die dies died dying fail fails failed failing failure conked stalls slow|shut "
        "off|shut down|cut out|cut off|lost power|lose power|losing power|blow up|blew up|blown "
        "up|blow an engine|blew an engine|power loss|out of power|power trouble|power issue|"
        "power issues|power problem|power problems|lost the motor|engine trouble|engine problem|"
        "motor trouble|engine issues|engine problems|motor issues|power|go wrong|went wrong|"
        "stalled|stall|go bad|went bad|let go|let loose|went south|went dead|went out on him|"
        "crap out|crapped out|conk out|conked out|gave up|give up|act up|acted up|acting up|"
        "cutting out|cutting off|shutting off|shutting down|shuts off|turned off|kept shutting "
        "off|lost its power|died on|slow down|slowed down|slows down|slowing down|lose fire|lost "
        "fire|run out of power|ran out of power|short out|shorted out",
        "refire": "refire refired revive revived|get it restarted|got it restarted|restart it|"
        "restarted it|restart the truck|restart his truck|restart the "
        "engine|restart the motor|get it running again|got it running again|get it fired|fire it "
        "back up|fired it back up|get it going again|got it going again",
        "struck": "|got hit|get hit|gets hit|was hit|were hit|been hit|getting hit",
        "contact": "contact hit hits hitting touch touched touching bump bumped collide "
        "collided tag tagged clip clipped tangle tangled clobber clobbered punt punted drill "
        "drilled nail nailed rammed|slide into|slid into|slid up into|ran into|run into|get "
        "into|got into|made contact|make contact|crash into|crashed into|wrecked into|plowed "
        "into|slammed into|slam into|bumped into|bump into|tangled with|tangle with|collided "
        "with|collide with|ran over|run over|got together with|get together with|got together|"
        "get together|drove into|hit into|backed into|back into|plow into|plows into|slams into|"
        "ram into|rammed into|barrel into|barreled into|barrelled into|smack into|smacked into|"
        "pile into|piled into|piles into",
        "wall": "wall walls fence|outside wall|inside wall",
        "champion": "champion champions champ champs titles title crown campeon|"
        "won a championship|won championships|championships",
        # pits
        "pit": "pit pits stop stops pitted pitting pitstop pitstops boxes|pit road|pit stop|pit "
        "stops|come back to pit road|back to pit road|back down pit road|return to pit road|pit "
        "lane",
        "stay out": "|stay out|stayed out|staying out|stay off pit road|not pit|didnt pit|did "
        "not pit",
        "off pit": "|off pit road|out of the pits|off pit|race off pit road|race off pit|came "
        "off pit road|left pit road|leave pit road|come out after|came out after|come back out|"
        "came back out|coming out after|out of pits|leaving pit road|exit pit road|race off of "
        "pit road|off of pit road|battle off pit road|the battle off pit road|duel off pit road|"
        "come off pit road|comes off pit road|come off pit|came off pit|coming off pit road|"
        "leave pit lane|left pit lane|leaving pit lane|leaves pit lane|leaves pit road|exit pit "
        "lane|exited pit lane|exited pit road|exits pit road|exiting pit road|exit the pits|"
        "exited the pits|leave the pits|left the pits|leaving the pits|off pit lane|out of pit "
        "lane|come out of the pits|came out of the pits|come out of pit lane",
        "box": "box stall|pit box|pit stall",
        "else": "besides except|everyone but|everybody but|all but|everyone besides|not named|"
        "other than|anyone but|anybody but|except for|apart from|aside from",
        "late": "|near the end|toward the end|towards the end|late in the race|near the finish|"
        "in the closing laps|in the final laps|in the last few laps|late on|at the death",
        "repair": "repair repairs repaired fix fixed fender bodywork damage damaged dano danos|"
        "beat up|banged up|tore up|torn up|busted up|beaten up",
        # people and talk
        "say": "say said says saying quote quotes quoted comment comments dijo talk told "
        "explain explained interview postrace speak spoke mention mentioned mentions thoughts "
        "remarks describe describes described describing|think of the race|think of it|think of|"
        "think about|feel about|post race|winner interview|winners interview|victory interview|"
        "winning interview|post race interview|postrace interview|words|have to say|had to say|"
        "talk about|talked about|"
        "react to|reaction to|reaction|feel after|feeling after|feel afterwards|feel afterward|"
        "felt after",
        "spotter": "spotter spotters|spots for|spot for|spotting for|spotted for",
        "betting": "|over under|the over|the under|the spread",
        "thank": "thank thanked thanks thanking gracias shoutout props praise praised praises|"
        "give props|gave props|props to|shout out|shouted out|shout out to|give a shoutout|give "
        "credit to|gave credit to|give love to",
        "from": "from hometown native born home|come from|hail from|hails from|de donde",
        "career": "career lifetime alltime overall ever|en su carrera|de su carrera|all time|in "
        "his career|to date|he ever had|he ever drove|he ever has|so far in his career",
        "season": "season year yr temporada anual|this season|this year|of the season|of the "
        "year|esta temporada|este ano|so far|for the season|on the season|on the year|for the "
        "year|in the season|this campaign",
        "last": "last lst ultimo ultima|for good|rounded out|round out|rounds out|for the last "
        "time|for the final time|one last time|one final time|filled out|fill out|to close it "
        "out|to close out the race|to close the race|to end it|to finish it off",
        "last night": "|last night|last nights|the other night|other night|the other day",
        "history": "previous before prior previously anterior|last time|the week before|week "
        "before|a week before|the week prior|week prior|a week earlier|the race before|the race "
        "prior|the previous week|previous week",
        "recover": "recover recovered recovers recovering recovery comeback rally rallied "
        "rebound rebounded|get back to the front|got back to the front|back to the front|come "
        "back to|came back to|come from behind|came from behind|come back from|came back from|"
        "work his way back|worked his way back|drive back to|drove back to|make it back to|made "
        "it back to|charge back|charged back|come back|came back",
        "summary": "summary summarize summarise recap recaps resumen overview tldr resume "
        "rundown highlights story synopsis|sum up|que paso|catch me up|fill me in|how did the "
        "race go|tell me about|the gist|quick version|short version|what did i miss|whatd i "
        "miss|what i missed|bring me up to speed|up to speed|what was the story|in a nutshell|"
        "in short|the lowdown|lowdown|short recap|short summary|quick recap|quick summary|brief "
        "recap|brief summary|brief rundown|explain the race|explain the whole race|break down "
        "the race|run me through|walk me through|run through the race|talk me through|take me "
        "through|catch us up|the cliff notes|cliff notes|bullet points|in bullet points",
        "source": "source sources article articles report reports outlet outlets fuente fuentes "
        "wrote written writer author publisher|who says|according to|where did you get",
        "disagree": "disagree differ conflict contradict contradiction mismatch discrepancy "
        "agree disputed|one story says|one article says|one source says|one report says|other "
        "says|the other says|another says|other one says|other source says|which is it|which one "
        "is it|which is right|which one is right|whos right|who is right",
        "add up": "match matches|add up|adds up|added up|sum to|sums to|equal the|adding up|add "
        "up to|adds up to|total up|totals up|equal|equals|equal to|add to|come to|match up",
    }
)
"""Forms as in the table of the race."""
