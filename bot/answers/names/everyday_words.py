"""Words of talk and of racing: some surround a name, none is a misspelt one."""

# Said around a name: taken away when the rest is a name.
CHAT = """
    a about actually again all alright also am an and any anyone anything are around as ask at aw
    baby be because been before behind being best boi both boy bro bruh but by can cant car come
    could couldnt cuz damn dang dat did didnt do does doesnt doing dont driver drivers drove dude
    dudes else end ended even ever fam find finish finished folks for fr from get gets gimme give
    go goes going good got guy guys ha had haha has hasnt have he hell hello help her here hes hey
    hi him his hm hmm homie how huh i if ill im in info into is isnt it its ive just kid know lady
    like lmao lmfao lol look looking man many maybe me mr mrs ms my n need new nice no nope not now
    number of off og oh ok okay old omg on one or our out over part people place please pls plz
    position race raced racer racing ran really result results right rip rn run said saw say says
    see seen shall she should show since so some somebody someone something sorry still such sup
    sure take team tell than thanks that thats the their them then there these they thing think
    this tho those though thx time to today tonight too truck trucks two u ugh uh um up ur us
    versus very vs wait wanna want was wasnt way we well went were what whatever whats when whens
    where wheres which while who whom whos whose why will with wont would wow ya yall yeah yep yes
    yesterday yet yo you your yours
"""
# The part of that with which one asks after somebody: "what about Day" means him, "the day" does
# not.
ASKING = """
    about and but did do does done end ended finish finished for from get go how is lol me my n not
    now ok place please pls plz result results show so tell than tho though to today was what whats
    where wheres who whos will with
"""
# May stand beside a car number and leave it a car number: "top 10" is none.
NUMBER_TALK = """
    a and at car cars chevrolet chevy driver drives driving drove ford for hash in is no nr num
    number of pilot ram silverado tell that the this toyota truck tundra vehicle who whos
"""
EVERYDAY = """
    able above accept accident account act action active actor actual add address advice affair
    afford afraid after age agency agenda agent agree ahead aim air akimbo akin alabama alarm album
    ale alert ales alexa alive allow almost alone along already always amaze amazing amber amount
    anchor andes angel anger angle angry animal ankle announce annual answer ant ants apple april
    arcade area arena argue arizona arkansas arm armor army arrive arrow art article aside asset
    assist atlanta attack attend august aunt author auto average avoid awake award aware away awful
    back backup bad badge bag bail bake baker balance ball ballot band bandit bang bank banker
    banner bar bare barely bargain bark barn baron barrel base basic basis basket bass bat bath
    battle bay beach beacon beam bean bear beard beast beat beaten beau beauty bed bee beef beer
    begin behave belief bell bells belly below belt bench benches bend bender berries berry beside
    bet beta better beyond bid big biggest bike bill bird birds birdy birth bishop bit bitch bite
    bitter blade blame blank blast blaze bleed bless blind block blood bloom blow blown blue board
    boat bodied bodies body bodyguard boil bold bolt bomb bond bonds bone bones bonus book boom
    boost boot border bore bored boring born bosch boss bottle bottom bounce bound bow bowing bowl
    box boyfriend boys brace brain brake brakes branch brand brander branding brands brass brave
    bread break breeze brew brick bride bridge brief briefing bright bring bristol broad broke
    broken bronze brook broom broth brother brown brush bubble bucket buckle buddy budget build
    builder bull bullet bump bumper bunch burden burger buried burn burner burning burnout burst
    bury bus busby bush bushes bust bustle busy butter button buy buyer buzz byte cab cabin cable
    cake call calm came camera camp camper cancel cancer candle candy canon canyon cap captain
    carat caravan card care career careful cargo carol carolina carpet carrot carry cart carve case
    cash castle casual cat catch cattle caught cause caution cautions caved cell cements center
    chain chained chains chair chalk champ champagne champion chance chances chandelier change
    changed changes channel chant chaos chap chapel chaplain chapter charcoal charge charged
    chargers charges charlotte charm charset chart chase chaser chasers chasing chassis chasten
    chastise chastity chat chatting cheap cheat check cheer cheese chef chessmen chest chestnut
    chicago chicagoland chicken chief child chill chip choice choir choke choose chop chosen chunk
    church cider cigar circle circuit citizen city claim class classic clay clean clear clemency
    clerk clever click client clients cliff climb clip clock close closer cloth cloud clown club
    clue cluster coach coal coast coat cod code codes codify coffee coffin cold collar collect
    colon colons color colorado column combo comedy comet comfort comic command comment comments
    common compact company compare concept concern concert cone cones confirm connect connected
    connection connive consent constant contact contains content contents contest context contour
    control converse cook cookie cool copper copy coral cord core cored coretta cork corn cornea
    corner corners corny corps correct corset cortex cost cotton couch cough council count counter
    country county couple courage courier course court cousin cover coverage cow coyote crab crack
    crackdown cracker craft crafted crafter crafting crafts craftsman craftsmen crafty crampon
    crane crap crash crate crater crayon crayons crazy cream create creator credit creek crew crews
    cried crime crisis critic crop cross crouton croutons crow crowd crown crude cruel cruise
    crunch crush cry crypto crystal cube culture cup cure curl curly current curry curse curve
    custom cut cute cutter cycle dad daily dairy daisy damage damp damson dance dancer danger dare
    dark darlington darn dart dash data date daughter dawdle dawn day daybreak daylight dayroom
    days daytime daytona dead deal dealer dear death debate debt debut decade decay deck decline
    deep deer defeat defend degree delaware delay deliver demand demon denial denim dense dent
    dentist deny deputy desert design desk detail detour device devil diamond diary dice die diesel
    diet digger digital dim diner dinner dire direct dirt dirty disaster disc disdain disfavor dish
    dislike disorder dispenser display distance distiller district dive divide divided dividend
    divider dizzy dock doctor dodge dog doll dollar dolphin dom domain donor donut door dose dot
    double doubt dough dover down dozen draft drag dragon drain drama draw drawn dream dress drew
    dried drift drill drink drip drive driven driveway drone drop drove drown drug drum dry duck
    duel dug duke dull dump dusk dust duty dying eager eagle early earn earth ease east easter easy
    eat echo edge edit effect effort egg eight either elbow elder elect electric element elements
    eleven embers empire empty enemy energy enfold enforce enforcer engage engine engineer england
    english engraver engulf enjoy enough enter entire entry envy equal era errand error escape
    event every evil exact exam example excite excuse exist exit expect expert export extra eye
    fabric face facet fact factor factory fade fail failed fair fairy faith fake fall false fame
    family fan fancy fans far farm farmer farther fashion fast faster fastest fate father fatigue
    fault favor fear feast feather feature fed fee feed feel feet fell fellow felt fence fences
    fender fennel ferry fetch fever few fiber fiction field fierce fiery fiesta fifth fifty fight
    fighter figure file fill film final finals finance finances finch fine finer finest finger
    fingers fire fired firm first fish fisher fist fit five fix flag flags flair flame flash flat
    flavor fleet flesh flew flight flip float flock flood floor florida flour flow flower flu fluid
    fluke flush fly foam focus fog fold folk follow food fool foot force forced forest forever
    forget fork form format former fort forth fortune forty forum forward foster fought foul found
    four fox frame framing france franking free freesia freeway freeze freezer freezing freight
    frenzy fresh friction fridge fried friend friends fries frieze fringe frisian frisky frog front
    frost frozen fruit fuel full fun fund funhouse funny fur future gain gait galaxy gallery gallon
    game games gang gap garage garages garbage garden gardens gargle garland garlic garnish garter
    gas gate gather gave gear gee geek geese gem general genie genius gentle georgia germany get
    ghost giant gift ginger giovanna girl glad glance glass gloom glory glove glow glue gnarly goal
    goat gold golden golf gone goose gossip govern grab grace gracias gracious grade graded grades
    grain grains gram grand grander grandma granite granny granola grant granted granting grants
    grape graph grasp grass grated gratis grave gravel graves gravity gravy grayer grayish great
    greatest greats greed green greet grey grill grim grin grind grip grits gritty gross grotto
    ground group grove grow growl grown growth grunt guard guards guess guest guide guilt guitar
    gum gun gut habit hack hail hair half hall halo halt ham hamlet hammer hammock hand handed
    handle handled handler handles handy hang happen happy harbor hard harder hardly hare harm
    harmony harness harsh harvest hat hate haul haunt haven hawaii hawk hay hazard head heal health
    heap hear heard heart heat heater heaven heavy heck hedge heed heel height heir heirloom heist
    held helium helm helmet helper hem hemi hemisphere hemline hemp hen herb herd hermit hero
    heroic heroine hey hidden hide high higher highway hike hill hills hint hip hire hit hockey
    hold holder hole holiday holidays hollow holy home homemade homestead hometown honest honesty
    honey honeybee honeycomb honeydew honeymoon honor hood hook hope horn horrible horror horse
    hospital host hot hotel hound hour hours house however hubcap huge human humble humid hummus
    humor hundred hung hunger hungry hunt hunter hurdle hurry hurt hut hybrid hymn hymns ice icon
    icy idea ideal idiot idle idol image impact import inch income index indiana indoor infer
    inferno infield informer injury ink inner input insane insect inside insult intent invest
    invite iowa iowan iron island issue item ivory jack jacket jackpot jacks jail jam japan jar jaw
    jazz jealous jeans jeep jelly jerk jerky jersey jest jet jewel job jockey joes join joint joke
    joker jokes jolly journal journey joy joyous judge juice july jumbo jump june jungle junior
    junk jury justice kansas karate kebab keen keep keeper kentucky kept ketchup kettle key
    keyboard kick kidney kids kill kilt kind king kingdom kiss kit kitchen kite kitten knee knew
    knife knight knit knock knot known kodak label labor lace lack ladder ladies lagan lagoon laid
    lain lake lakefront lamb lamp land landing lane lanes laneway language lantern lap laps larceny
    larch larder large larger largest largo lariat larks larva larvae lasagna laser lash lasso last
    late later latest latin laugh launch laundry lava lavender law lawn lawyer lay layer layered
    layers laying lazy lead leader leaders leaf league leak lean leap learn lease leases leash
    least leather leave led left leg legal legend legion lemon lend length lens less lessen lesson
    lessons let letter letters level lever liar liberty library license lick lid lie life lift
    light lights likely lime limit limited line linear linen liner lines lineup link lion lip
    liquid list listen liter little live liver lizard load loan lobby local lock log loganberry
    logic login logo london lonely long longer loop loose lord lose loser losing loss lost lot
    lotion lots lottery loud lounge love loved lover loves low lower loyal luck lucky lucre lug
    luggage lukewarm lumber lump lunch lung lure lurk lush lute luxury lying lyric lyrics machine
    macro macros mad made magenta magic magma magnesium magnet maid mail mails main majestic
    majesty major majorette majority majors make maker making male males mall mallet mallow malls
    malt malts mammal manage managed management manager mango manner manners manor mansion map
    maple marble marbles march margin marina marine mark marker market marriage married marrow
    marry mars marshmallow martinsville maryland mascot maserati mash mask mass massage massive
    master matador match mate material math matinee matrix mats matte matter mattress mayor maze
    mcdonalds mcflurry meadow meal mean meaning meant measure meat meats mechanic medal media medic
    medical medium meet mellow melody melon melt member memory men mental menu mercy merge merit
    merry mess message metal method metro mexico miami michelin michelob michigan middle might
    mighty mild mile miles military milk milks milkshake mill miller millet milli million millions
    mills mind mine minecraft miner miners mini minor minors mint minus minute miracle mirror
    misery miss missed missile mission mist mistake mix mixed mixer moan mob mobile mode model
    modern modest moist moles mom moment moments money monitor monk monkey monster month months
    monuments mood moon moral more morning mosaic mosaics mosque mosquito moss mossy most motel
    moth mother motion motor mountain mouse mouth move moved movie moving much mud muffin mug mule
    mules mullet muscat muscle muses museum mushroom music musical musky mustard mutton muzzle
    mystery myth nacho nail naked name named narrow nascar nashville nation native natural nature
    naval navy near nearby nearest nearly neat nebraska neck needle needs nerve nest net nevada
    never next nice nicer nickel niece night nine ninth noble nobody noise none noodle noon normal
    north nose note noted nothing notice novel nowhere null nurse nut nuts oak oath object ocean
    odd odds offer office officer often ogle ogled ogling ogres ohio oil oklahoma older olive omen
    once onion online only ontario onto onward open opener opera opinion option oral orange orbit
    order oregon organ organic origin orphan oscar other otter outer outfit outlaw output outside
    oval oven own owned owner pace pack package packed pad page paid pain paint painter pair pairs
    palace pale palm pan panda panel panic pants papa paper parade paradise parasol parcel parcels
    pardon parent parents paris park parked parking parks parrot parse parser parsers parsing
    parsnip parson partly partner partners parts party pass passed passing passion past pasta paste
    pastor pat patch path patience patient patrol pattern pause pave pay peace peach peak peanut
    pear pearl pearls peeking peer peers pen penalties penalty pencil penguin penguins penny pepper
    per perch perfect perform perhaps perils period perks permit permits person persona personal
    persons peru pest pet phase phoenix phone photo phrase piano pick picked picker pickle pickup
    picnic picture pie piece pieces pier pig pile pill pillow pills pin pinch pine pink pint pipe
    pirate pistol piston pit pitch pits pizza plain plan plane planet plank plant plastic plate
    play played player playoff playoffs plaza plead pleasure plenty plot plow plug plum plus pocono
    poem poet poetry point points poison poker polar pole police policy polish polite poll pond
    pony pool poor pop popcorn porch port portal post poster pot potato pound powder power praise
    prank pray prayer prepare preset press presses pretty price prices pricing pride priest prime
    prince prison private prize problem process produce product profit program promise proof proper
    protect proud prove public puddle pull pulse pump punch pupil puppy pure purple purpose purse
    push puzzle qualify quality quarter queen quest question quick quicker quickest quiet quilt
    quit quite quiz quote rabbit raceway rack radar radio raffle rage rages ragged ragtime raid
    rail rain rainbow raise raisins rajahs rally ranch random rang range ranger rank ranking rapid
    rare rash rat rate rather raven raw ray razor reach react reaction read reader ready real rear
    reason rebel recap recent recipe record recover recruit red reef refer reform refund regard
    regatta region regret regular reject relax relay release relief rely remain remark remind
    remote remove renders rent repair repeat reply report request rescue reserve respect rest
    restart restarts retire retired return reveal revenge review revive reward rhombus rhyme rhythm
    rib ribbon rich richmond ride rider rides ridge rifle rig rigged riggers rigging rigid ring
    riot ripe rise rises risk risky rival river roach road roads roar roast rob robe robes robin
    robot rock rocket rockingham rocky rode rodents rodeo rods rogue role roll roller romance roof
    rookie room root rope rose roses rostrum rosy rotten rough round route router row royal rub
    rubber rude rug rugby rugged ruggedly rugger rugs ruin rule ruler rumor runner running runs
    rural rush rust rusty ruthless sack sacred sad saddle safe safer safety sage sail saint salad
    salary sale salmon salon salt same sample sand sandal sanding sandwich sandy sane sauce save
    saved savior scale scan scandal scar scare scarf scary scene scenes scenic scent school science
    score scout scream screen script scrub sea seal search season seat second secret section secure
    seed seek seem seldom select sell senate send senior sense sent series serious serum serve
    server service session set seven seventh severe sewer shade shadow shaft shake shame shape
    share shark sharp shave shed sheep sheet shelf shell shelter shield shift shine ship shirt
    shock shoe shoes shook shoot shop shore short shot shoulder shout shove shower shown shrimp
    shrink shut shy sick side sigh sight sign signal silence silent silk silly silver similar
    simple sin sing singer single sink sister sit site six sixth size skate sketch ski skill skin
    skip skirt skull sky slam slang slap sleep slept slice slick slide slim slip slogan slope slow
    slower slowest slump small smart smash smell smelt smile smirk smite smith smithereens smithy
    smitten smog smoke smooth smoothly snack snail snake snap snow soap soar soccer social sock
    socks soda sofa soft soil solar sold soldier sole solid solo solve son song songs sonic sonoma
    soon sore sort soul sound soup sour source sources south space spade spain spam span spanner
    spare spark spawn speak speaker special speech speed speedway spell spend spender spenders
    spent sphere spice spicy spider spin spine spinner spins spirit spit splash split spoil spoke
    sponge sponsor sponsored sponsors spoon sport sports spot spotter spray spread spring spun spy
    squad square squeeze stable stack stadium staff stage stages stain stair stake stale stamp
    stand standard standing standings star stare stars start started starter starting state
    statement station statue status stay steady steak steal steam steel steep steer stefani stem
    step stepped stepping stereo steward stewards stewed stewing stick sticker stiff sting stir
    stock stole stomach stone stood stool stop stopped stopping store storm story stove straight
    strange straw stream street stress stretch strict strike string strip stroke strong struck
    stuck student studio study stuff stuffed stump stupid style subject subway success suction
    sudden suffer suffix sugar suit sultan summer summit sun sunday sunny super supper supply
    support supreme surface surge surgery survey survive suspect sutured swamp swan swap swath
    swear sweat sweep sweet swell swift swim swing switch sword symbol syrup system table tackle
    tail tailor taken taker talent tales talk tall talladega tan tanager tangerine tango tank
    tanker tanking tanned tannery tanning tannins tans tap tape target task taste tasty tattoo
    taught tax taxi tea teach teacher tears tech teen teeth temper temple ten tenant tend tender
    tennessee tennis tense tent tenth term terror test texas text texture thank thanking theater
    theft theme theory thick thief thin third thirst thirty thorn thread threat three threw thrill
    throat throne through throw thrust thumb thunder ticket tide tie tied tiger tight tilde tile
    tiler tilers tiles till timber timing tin tiny tip tire tired tires tissue title toast tobacco
    toe toes toga together toilet told tomato tomorrow ton tone tones tongue tonic tonight toning
    tons tool tooth top topic torch tore torn tornado toss total touch tough tour toward towel
    tower town toxic toy toyota trace track tracks trade traffic tragic trail trailer train
    training trait transfer trap trash travel tray treasure treat tree trend trial tribe trick
    tricky tried trigger trim trip triple troop trophy trouble true trues truly trumpet trunk trust
    truth try tube tuck tug tulip tumble tuna tune tunnel turbo turf turkey turn turned turning
    turns turtle tutor tuxedo tweet twelve twenty twice twin twist ty tylenol type tyrant tyre
    tyres ugly ultra umbrella unable unaware uncle under unfair unhappy uniform union unique unit
    united unity unknown unless until update upon upper upset urban urge used useful user usual val
    valid valley value valve vampire van vanish vapor vast vault vector vegas vehicle veil vein
    velvet vendor verb verdict verse vessel vest victim victory video view village villain vinyl
    violin viral virginia virtue virus visa vision visit visual vital vivid vocal void volcano
    volume vote voyage wade wage wagon waist wake walk wall walls walnut wander wanting wants war
    wares warm warn warning warrior wash washed wasp waste watch water watkins wave wax weak wealth
    weapon wear weather web wedding wedge weed week weekend weeks weigh weight weird welcome weld
    west wet whale wheat wheel wheels whip whisper whistle white whole wicked wide widow width wife
    wild win wind window wine wing winner winners winning wins winter wipe wire wisconsin wise wish
    wit witch witness wizard woke wolf woman women won wonder wood wooded wooden woods woodsy woody
    wooed wool woolen word words wordy wore work worker working world worm worn worry worse worst
    worth would wound wrap wreath wreck wrecked wrecks wrist write writer written wrong wrote yard
    yards year years yell yellow yield yoga yogurt young zaniest zebra zero zinc zinger zip zombie
    zone zones zoo zoom
"""


class EverydayWords:
    """The general lists of words, ready to ask."""

    def __init__(self) -> None:
        self.chat = frozenset(CHAT.split())
        self.asking = frozenset(ASKING.split())
        self.number_talk = frozenset(NUMBER_TALK.split())
        self.all = self.chat | self.number_talk | frozenset(EVERYDAY.split())
