"""Capitalised words of race reports that are no part of a person's name."""

ORGANISATIONS = frozenset(
    """
    academy associates association automotive autosport award awards brothers challenge
    championship circuit classic club co coliseum college communications company competition
    contest corp corporation council cup debut developmental division drivers dynamics energy
    enterprises entertainment equipment ethanol event events expo fabrication field formula
    foundation garage garden gp grand group hall holdings hospital hotel inc indycar indy
    industries institute insurance international invitational lane league llc lounge lubricants
    ltd magazine management manufacturer manufacturers mart media memorial menards motor motors
    motorsport motorsports museum nascar network networks news nationals nxt oil open
    organization organics oval park partners performance playoffs playoff plumbing pole prix
    products promotions properties race racetrack raceway racing radio recap report results road
    safety scuderia season series services shootout show solutions speedway sports  stakes
    standings state station store stores street superspeedway supply supercenter systems team
    standing overview note format location
    technologies title tires tour toyotas track triple truck trucks turn tv university victory
    vodka week weekend xfinity craftsman arca alliance holiday festival speedways mile grandprix
    sprint busch-series sweepstakes fever presented overtime classic university center casino
    resort beer whiskey bourbon trucking freight logistics electric autodromo autódromo course
    brickyard twin-ring motorplex dragway
    """.split()
)
"""A run of capitalised words with one of these names no person."""

NOT_NAMES = frozenset(
    """
    a about above according across actually after afterward again against ahead all alongside
    already also although always american amid among an and another any april around as at
    august australian autumn away back because been before behind being below beneath best
    between beyond big both brazilian briton british but by californian came can canadian career
    caution cautions champion champions checkered chevrolet chevy class clean close coming could
    crew dallara danish day days december defending despite did dodge does done double down
    driver dutch dutchman during each earlier early eastern eight eighth either eleven eleventh
    else entering entry even eventually every everybody everyone except extra fall fans far fast
    father february fellow few field fifteen fifth fifty final finally finish finished finishing
    first five followed following for ford former forty four fourth frenchman french friday from
    front full german get getting given go going gone good got green ground had half happy has
    have he heading held help hence her here high his history hold holding home honda hot how
    however hybrid i if in including indeed initially inside instead into is it italian its
    itself january joining july june just kiwi lap laps last late later latest lead leader
    leaders leading left less lights like line little local long longtime lost made make makes
    making man manufacturer many march married may me meanwhile mercedes mexican might monday
    more most mph much must my name names near nearly neither never new next night nine ninth no
    nobody none nor not notably notes nothing november now number oct october of off on once one
    only onto or other others our out outside over overall own owner pace pass past pit playing
    points pole polesitter pole-sitter polesitters pontiac position practice press previously q
    qualified qualifying quick race races racer raced ram rather really recap record red regular
    reigning remaining reserve restart results rookie rookies round rounding runner-up running
    runners safety said sandwiched saturday saw says second seconds see september sept series
    seven seventh several she should show since six sixth sixty slow so some something son soon
    spaniard spring stage started starting starts still stock such summer sunday take taken team
    teammate teammates team-mate ten tenth than thanks that the their them then there these they
    third this those though thousand three through throughout thursday thus time tire tires to
    together tonight too took top tough toward towards toyota track trailing tuesday turn turns
    twelfth twelve twenty twice two ultimately under unlike until up upon upset us veteran via
    victory wait walk was watch we wednesday week well went were what when where whether which
    while white who whole whose why will win winner winners winning wins winter with within
    without won work worked world would year years yellow yellows yes yesterday yet you young
    your zero sixteen seventeen eighteen nineteen thirteen fourteen thirteenth nine-time
    two-time three-time four-time five-time pre-race post-race top-five top-10 podium gap pos
    driver's start fin led pts status jan feb aug sep nov dec monday's sunday's saturday's
    friday's boys girls moms dads americas gen next-gen dnf photo finishers leg title titles
    hometown playoff-contender contender contenders championship car cars fuel cost stretch
    spotter boss president engineer chief rain rainy storm heat daytime average speed margin
    most-laps order loop start-finish global starter unofficial pitting spinning passing
    battling needing seeking chasing returning speaking asked adding
    """.split()
)
"""A capitalised word of these begins a sentence or names a thing; it is no part of a name."""

GIVEN_TOO = frozenset({"will", "april", "june", "august"})
"""Words of these that are given names as well, where a capitalised word follows."""

FAMILY_TOO = frozenset(
    {"williams", "little", "long", "young", "best", "field", "day", "winter", "early"}
)
"""Words of these that are family names as well, right behind a given name."""

MAKES = frozenset(
    "chevrolet chevy toyota ford honda dodge ram pontiac buick oldsmobile mercury plymouth "
    "ferrari mclaren mercedes alpine williams haas sauber renault camaro mustang camry supra "
    "silverado tundra f-150 porsche cadillac corvette bmw lamborghini lexus bull martin-aston "
    "mitsubishi nissan hendrick-chevrolet acura".split()
)

STATES = frozenset(
    """
    ala alabama alaska ariz arizona ark arkansas calif california colo colorado conn connecticut
    del delaware fla florida ga georgia hawaii idaho ill illinois ind indiana iowa kan kansas ky
    kentucky la louisiana maine md maryland mass massachusetts mich michigan minn minnesota miss
    mississippi mo missouri mont montana neb nebraska nev nevada n.h n.j n.m n.y n.c n.d ohio
    okla oklahoma ore oregon pa pennsylvania r.i s.c s.d tenn tennessee texas utah vt vermont va
    virginia wash washington w.va wis wisconsin wyo wyoming canada mexico ontario quebec england
    australia netherlands brazil italy spain france germany japan ontario
    """.split()
)
"""States, as printed behind a town: with and without the abbreviation's last point taken off."""

PLACES = frozenset(
    """
    las-vegas new-york new-hampshire new-jersey new-mexico north-carolina south-carolina
    west-virginia north-wilkesboro elk-grove watkins-glen long-beach daytona-beach road-america
    lime-rock kansas-city mexico-city st-petersburg mid-ohio san-antonio los-angeles fort-worth
    indianapolis charlotte talladega martinsville bristol darlington homestead daytona phoenix
    sonoma dover pocono michigan iowa nashville gateway chicago chicagoland atlanta texas
    richmond loudon kentucky rockingham milwaukee portland knoxville eldora toronto detroit
    barber laguna-seca mosport austin monza zandvoort monaco jeddah bahrain silverstone miami
    spa imola suzuka abu-dhabi sao-paulo singapore shanghai melbourne qatar baku budapest
    red-bull aston-martin racing-bulls alfa-romeo rolls-royce united-states great-britain
    new-zealand puerto-rico bank-of victory-lane memorial-day labor-day independence-day
    father's-day mother's-day next-gen goodyear-tires
    """.split()
)

NOT_DRIVERS = (
    r"(?i:crew chiefs?|team owners?|co-owners?|owners?|spotters?|car chiefs?|engineers?|presidents?"
    r"|team principals?|team bosse?s?|bosse?s?|chairm[ae]n|reporters?|analysts?|director|"
    r"grand marshals?|mechanics?|executives?|strategists?|commissioner|[Cc][Ee][Oo]|actor|"
    r"singer|father"
    r"|mother|wife|girlfriend|grandfather|coach)\s+$"
)
"""What stands before the name of somebody who does not drive."""
