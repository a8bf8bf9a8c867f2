"""Words of talk and of racing: some surround a name, none is a misspelt one."""

# Said around a name: taken away when the rest is a name.
CHAT = """
    a about actually again all alright also am an and any anyone anything are around as ask at aw
    baby bad be because been before behind being best big boi both boy bro bruh but buddy by can
    cant car come could couldnt cuz damn dang dat day did didnt do does doesnt doing dont driver
    drivers drove dude dudes else end ended even ever fam finish finished find folks for from fr
    get gets gimme give go goes going good got great guy guys ha had haha has hasnt have he hell
    hello help her here hes hey hi him his hm hmm homie how huh i if ill im in info into is isnt it
    its ive just kid know lady like lmao lmfao lol look looking man many massive maybe me mr mrs ms
    my n need new nice no nope not now number of off og oh ok okay old omg on one or our out over
    p4 part people place please pls plz poor position pretty race raced racer racing ran really
    respect result results right rip rn run said saw say says see seen shall she should show since
    so some somebody someone something sorry still stupid such sup sure take team tell than thanks
    that thats the their them then there these they thing think this tho those though thx time to
    today tonight too truck trucks two u ugh uh um up ur us vs versus very wait wanna want was
    wasnt way we well went were whats what whatever when whens where wheres which while who whom
    whos whose why will with wont wow would ya yall yeah yep yes yesterday yet yo you young your
    yours
"""
# May stand beside a car number and leave it a car number: "top 10" is none.
NUMBER_TALK = """
    a and at car cars chevrolet chevy driver drives driving drove ford for hash in is no nr num
    number of pilot ram silverado tell that the this toyota truck tundra vehicle who whos
"""
EVERYDAY = """
    able above accept accident account act action active actor actual add address advice affair
    afford afraid after age agency agenda agent agree ahead aim air alarm album alert alive allow
    almost alone along already always amaze amazing amber amount anchor angel anger angle angry
    animal ankle announce annual answer apple april arcade area arena argue arm armor army arrive
    arrow art article aside asset assist attack attend august aunt author auto average avoid awake
    award aware away awful back backup badge bag bail bake baker balance ball ballot band bandit
    bang bank banker banner bar bare barely bargain bark barn baron barrel base basic basis basket
    bass bat bath battle bay beach beacon beam bean bear beard beast beat beaten beauty bed bee
    beef beer begin behave belief bell belly below belt bench bend berry beside bet beta better
    beyond bid biggest bike bill bird birth bishop bit bitch bite bitter blade blame blank blast
    blaze bleed bless blind block blood bloom blow blown blue board boat bodies body boil bold bolt
    bomb bond bonds bone bones bonus book boom boost boot border bore bored boring born boss bottle
    bottom bounce bound bow bowl box boys brace brain brake brakes branch brand brass brave bread
    break breeze brew brick bride bridge brief bright bring broad broke broken bronze brook broom
    broth brother brown brush bubble bucket buckle budget build builder bull bullet bump bumper
    bunch burden burger burn burner burning burnout burst bus bush busch bust busy butter button
    buy buyer buzz byte cab cabin cable cake call calm came camera camp camper cancel cancer candle
    candy canon canyon cap captain card care career careful cargo carol carpet carrot carry cart
    carve case cash castle casual cat catch cattle caught cause caution cautions caved cell center
    chain chains chair chalk champ champion chance change channel chant chaos chap chapel chapter
    charge charm chart chase chasing chasten chat cheap cheat check cheer cheese chef chest
    chestnut chicken chief child chill chip choice choir choke choose chop chosen chunk church
    cider cigar circle circuit citizen city claim class classic clay clean clear clerk clever click
    client cliff climb clip clock close closer cloth cloud clown club clue coach coal coast coat
    code coffee cold collar collect color column combo comedy comet comfort comic command comment
    common compact company compare concept concern concert cone cones confirm connect connected
    connection consent contact content contest context control cook cookie cool copper copy coral
    cord core cork corn corner corners corny corps correct cost cotton couch cough council count
    counter country county couple courage course court cousin cover cow coyote crab crack craft
    crafted crafter crafting crafty crane crap crash crate crater crayon crazy cream create creator
    credit creek crew crews cried crime crisis critic crop cross crow crowd crown crude cruel
    cruise crunch crush cry crypto crystal cube culture cup cure curl curly current curry curse
    curve custom cut cute cutter cycle dad daily dairy daisy damage damp dance dancer danger dare
    dark darn dart dash data date daughter dawn days daylight daytona dead deal dealer dear death
    debate debt debut decade decay deck decline deep deer defeat defend degree delay deliver demand
    demon denial dense dent dentist deny deputy desert design desk detail detour device devil
    diamond diary dice die diesel diet digger digital dim diner dinner dire direct dirt dirty
    disaster disc dish dislike disorder display dispenser distance distiller district dive divide
    dizzy dock doctor dodge dog doll dollar dolphin domain donor door dose dot double doubt dough
    down dozen draft drag dragon drain drama draw drawn dream dress drew dried drift drill drink
    drip drive driven driveway drone drop drove drown drug drum dry duck duel dug duke dull dump
    dusk dust duty dying eager eagle early earn earth ease east easter easy eat echo edge edit
    effect effort egg eight either elbow elder elect electric eleven embers empire empty enemy
    energy enforce enforcer engage engine engineer english enjoy enough enter entire entry envy
    equal era errand error escape event every evil exact exam example excite excuse exist exit
    expect expert export extra eye fabric face facet fact factor factory fade fail failed fair
    fairy faith fake fall false fame family fan fancy fans far farm farmer farther fashion fast
    faster fastest fate father fatigue fault favor fear feast feather feature fed fee feed feel
    feet fell fellow felt fence fender ferry fetch fever few fiber fiction field fierce fiery fifth
    fifty fight fighter figure file fill film final finals finance fine finer finest finger fingers
    fire fired firm first fish fisher fist fit five fix flag flags flair flame flash flat flavor
    fleet flesh flew flight flip float flock flood floor flour flow flower flu fluid fluke flush
    fly foam focus fog fold folk follow food fool foot force forced forest forever forget fork form
    format former fort forth fortune forty forum forward foster fought foul found four fox frame
    free freeze freezer freezing freight frenzy fresh fridge fried friend friends fringe frog front
    frost frozen fruit fuel full fun fund funhouse funny fur future gain galaxy gallery gallon game
    games gang gap garage garbage garden garlic gas gate gather gave gear geese gem general genie
    genius gentle get ghost giant gift ginger girl glad glance glass gloom glory glove glow glue
    goal goat gold golden golf gone goose gossip govern grab grace grade grain gram grand grandma
    granite granny grants granted grape graph grasp grass grave gravel gravity gravy greed green
    greet grey grill grim grin grind grip gross ground group grove grow growl grown growth grunt
    guard guess guest guide guilt guitar gum gun gut habit hack hail hair half hall halt ham hammer
    hand handle handler handy hang happen happy harbor hard harder hardly hare harm harmony harness
    harsh harvest hat hate haul haunt haven hawk hay hazard head heal health heap hear heard heart
    heat heater heaven heavy heck hedge heel height heir held helium helm helmet helper hem hemp
    hen herb herd hero heroic hey hidden hide high higher highway hike hill hills hint hip hire hit
    hockey hold holder hole holiday holidays hollow holy home homemade homestead hometown honest
    honesty honey honeybee honeycomb honeydew honeymoon honor hood hook hope horn horrible horror
    horse hospital host hot hotel hound hour hours house huge human humble humid humor hundred hung
    hunger hungry hunt hunter hurdle hurry hurt hut hybrid hymn hymns ice icon icy idea ideal idiot
    idle idol image impact import inch income index indoor infield injury ink inner input insane
    insect inside insult intent invest invite iron island issue item ivory jack jacket jackpot jail
    jam jar jaw jazz jealous jeans jeep jelly jerk jersey jest jet jewel job jockey join joint joke
    joker jolly journal journey joy judge juice july jumbo jump june jungle junior junk jury
    justice karate keen keep keeper ken kept ketchup kettle key keyboard kick kidney kids kill kilt
    kind king kingdom kiss kit kitchen kite kitten knee knew knife knight knit knock knot known
    label labor lace lack ladder ladies laid lake lamb lamp land landing lane language lap laps
    larceny large larger largest larva laser lash last late later latest latin laugh launch laundry
    lava lavender law lawn lawyer lay layer layers lazy lead leader leaders leaf league leak lean
    leap learn lease leash least leather leave led left leg legal legend lemon lend length lens
    less lesson lessons let letter letters level lever liar liberty library license lick lid lie
    life lift light lights likely lime limit limited line linear linen liner lines lineup link lion
    lip liquid list listen liter little live liver lizard load loan lobby local lock log logic logo
    lonely long longer loop loose lord lose loser losing loss lost lot lotion lots lottery loud
    lounge love loved lover loves low lower loyal luck lucky lug luggage lump lumber lunch lung
    lure lurk lush lute luxury lying lyric machine mad made magic magma magnet maid mail main major
    majesty majestic majority make maker making male mall mallet malt malts mammal manage managed
    management manager mango manner manners manor mansion map maple marble march margin marina
    marine mark marker market marriage married marry mars mascot mash mask mass massage master
    match mate material math matrix matte matter mayor maze meadow meal mean meaning meant measure
    meat meats mechanic medal media medic medical medium meet mellow melody melon melt member
    memory men mental menu mercy merge merit merry mess message metal method metro middle might
    mighty mild mile miles military milk mill million mind mine miner minecraft mini minor mint
    minus minute miracle mirror misery miss missed missile mission mist mistake mix mixed mixer
    moan mob mobile mode model modern modest moist mom moment money monitor monk monkey monster
    month months mood moon moral more morning mosaic mosque mosquito moss most motel moth mother
    motion motor mountain mouse mouth move moved movie moving much mud muffin mug mule mullet
    muscle museum mushroom music musical musky mustard mutton muzzle mystery myth nail naked name
    named narrow nascar nation native natural nature naval navy near nearby nearest nearly neat
    neck needle needs nerve nest net never next nice nicer nickel niece night nine ninth noble
    nobody noise none noodle noon normal north nose note noted nothing notice novel nowhere null
    nurse nut nuts oak oath object ocean odd odds offer office officer often oil older olive omen
    once onion online only onto onward open opener opera opinion option oral orange orbit order
    organ origin orphan oscar other otter outer outfit outlaw output outside oval oven own owned
    owner pace pack package packed pad page paid pain paint painter pair palace pale palm pan panda
    panel panic pants papa paper parade paradise parcel pardon parent parents park parked parking
    parrot parson parsnip partner partners parts party pass passed passing passion past pasta paste
    pastor pat patch path patience patient patrol pattern pause pave pay peace peach peak peanut
    pear pearl peer pen penalty penalties pencil penguin penny pepper per perfect perform perhaps
    period permit person persons personal pest pet phase phone photo phrase piano pick picked
    picker pickle pickup picnic picture pie piece pier pig pile pill pillow pills pin pinch pine
    pink pint pipe pirate pistol piston pit pits pitch pizza plain plan plane planet plank plant
    plastic plate play played player playoff playoffs plaza plead pleasure plenty plot plow plug
    plum plus poem poet poetry point points poison poker polar pole police policy polish polite
    poll pond pony pool pop popcorn porch port portal post poster pot potato pound powder power
    praise prank pray prayer press price pride priest prime prince prison private prize problem
    process produce product profit program promise proof proper protect proud prove public puddle
    pull pulse pump punch pupil puppy pure purple purpose purse push puzzle qualify quality quarter
    queen quest question quick quicker quickest quiet quilt quit quite quiz quote rabbit raceway
    rack radar radio raffle rage raid rail rain rainbow raise rally ranch random rang range ranger
    rank rapid rare rash rat rate rather raven raw ray razor reach react reaction read reader ready
    real rear reason rebel recap recent recipe record recover recruit red reef refer reform refund
    regard regatta region regret regular reject relax relay release relief rely remain remark
    remind remote remove rent repair repeat reply report request rescue reserve rest restart
    restarts retire retired return reveal revenge review revive reward rhyme rhythm rib ribbon rich
    ride rider ridge rifle rig rigid ring riot ripe rise risk rival river roach road roads roar
    roast rob robe robes robin robot rock rocket rocky rode rodeo rogue role roll roller romance
    roof rookie room root rope rose rotten rough round route router row royal rub rubber rude rug
    rugby rugged ruin rule ruler rumor runner running runs rural rush rust rusty ruthless sack
    sacred sad saddle safe safer safety sage sail saint salad salary sale salmon salon salt same
    sample sand sandal sandwich sane sauce save saved savior scale scan scandal scar scare scarf
    scary scene scenic scent school science score scout scream screen script scrub sea seal search
    season seat second secret section secure seed seek seem seldom select sell senate send senior
    sense sent series serious serum serve server service session set seven seventh severe sewer
    shade shadow shaft shake shame shape share shark sharp shave shed sheep sheet shelf shell
    shelter shield shift shine ship shirt shock shoe shoes shook shoot shop shore short shot
    shoulder shout shove shower shown shrimp shrink shut shy sick side sigh sight sign signal
    silence silent silk silly silver similar simple sin sing singer single sink sister sit site six
    sixth size skate sketch ski skill skin skip skirt skull sky slam slang slap sleep slept slice
    slick slide slim slip slope slow slower slowest slump small smart smash smell smelt smile smite
    smith smitten smog smoke smooth snack snail snake snap snow soap soar soccer social sock socks
    soda sofa soft soil solar sold soldier sole solid solo solve sonic son song songs soon sore
    sort soul sound soup sour source south space spade spam span spare spark spawn speak speaker
    special speech speed speedway spell spend spender spent sphere spice spicy spider spin spine
    spins spirit spit splash split spoil spoke sponge sponsor sponsored sponsors spoon sport sports
    spot spotter spray spread spring spun spy squad square squeeze stable stack stadium staff stage
    stages stain stair stake stale stamp stand standing standings star stare stars start started
    starter starting state statement station statue status stay steady steak steal steam steel
    steep steer stem step stepped stereo steward stewards stick sticker stiff sting stir stock
    stole stomach stone stood stool stop stopped store storm story stove straight strange straw
    stream street stress stretch strict strike string strip stroke strong struck stuck student
    studio study stuff stump style subject subway success sudden suffer sugar suit summer sun
    sunday sunny super supper supply support supreme surface surge surgery survey survive suspect
    swamp swan swap swear sweat sweep sweet swell swift swim swing switch sword symbol syrup system
    table tackle tail tailor taken taker talent tales talk tall tank tanker tanned tanning tap tape
    target task taste tasty tattoo taught tax taxi tea teach teacher tears tech teen teeth temper
    temple ten tenant tend tender tennis tense tent tenth term terror test text texture thank
    theater theft theme theory thick thief thin third thirst thirty thorn thread threat three threw
    thrill throat throne through throw thrust thumb thunder ticket tide tie tied tiger tight tile
    tiles tiler till timber timing tin tiny tip tire tired tires tissue title toast tobacco toe
    toes together toilet told tomato tomorrow ton tone tones tongue tonic tons tool tooth top topic
    torch tore torn tornado toss total touch tough tour toward towel tower town toxic toy toyota
    trace track tracks trade traffic tragic trail trailer train training trait transfer trap trash
    travel tray treasure treat tree trend trial tribe trick tried trigger trim trip triple troop
    trophy trouble true truly trumpet trunk trust truth try tube tuck tug tulip tumble tune tuna
    tunnel turbo turf turkey turn turned turning turns turtle tutor tuxedo tweet twelve twenty
    twice twin twist type tyre tyres ugly ultra umbrella unable uncle under unfair unhappy uniform
    union unique unit united unity unknown unless until update upon upper upset urban urge used
    useful user usual valid valley value valve vampire van vanish vapor vast vault vector vehicle
    veil vein velvet vendor verb verdict verse vessel vest victim victory video view village
    villain vinyl violin viral virtue virus visa vision visit visual vital vivid vocal void volcano
    volume vote voyage wade wage wagon waist wake walk wall walls walnut wander war warm warn
    warning warrior wash washed wasp waste watch water wave wax weak wealth weapon wear weather web
    wedding wedge weed week weekend weeks weigh weight weird welcome weld west wet whale wheat
    wheel wheels whip whisper whistle white whole wicked wide widow width wife wild win wind window
    wine wing winner winners winning wins winter wipe wire wise wish wit witch witness wizard woke
    wolf woman women won wonder wood wooden woods woody wool word words wore work worker working
    world worm worn worry worse worst worth wound wrap wreath wreck wrecked wrecks wrist write
    writer written wrong wrote yard yards year years yell yellow yield yoga yogurt zebra zero zip
    zombie zone zones zoo zoom alabama arizona arkansas atlanta bristol carolina charlotte chicago
    chicagoland colorado darlington delaware dover england florida france georgia germany hawaii
    indiana iowa iowan japan kansas kentucky london martinsville maryland mexico miami michigan
    michelin nashville nebraska nevada ohio oklahoma ontario oregon paris phoenix pocono richmond
    rockingham spain sonoma talladega tennessee texas vegas virginia watkins wisconsin
"""


class EverydayWords:
    """The general lists of words, ready to ask."""

    def __init__(self) -> None:
        self.chat = frozenset(CHAT.split())
        self.number_talk = frozenset(NUMBER_TALK.split())
        self.all = self.chat | self.number_talk | frozenset(EVERYDAY.split())
