"""Given names that stand for one another: short forms and spellings of the language, not people.

What one driver alone is called belongs to that driver's aliases, with a source.
"""

SHORT_FORMS_AND_SPELLINGS = """
    aaron arron; abigail abby abbie; abraham abe; adam addam; adrian adrien; aiden aidan ayden;
    alan allan allen al; albert al bert; alejandro alex ale; alexander alex alec xander sandy;
    alexandra alex alexa lexi; alfred alf fred freddie; alison allison ali; amanda mandy; andrew
    andy drew; andres andy andre; angela angie; anthony tony ant; antonio tony toni; anton tony;
    antoinette toni tony; arthur art artie; ashley ashleigh; august augie gus; austin austen
    austyn; barry barrie; bartholomew bart; benjamin ben benny benji; bernard bernie; blake blaik;
    bradley brad; brandon branden brandan brandyn; brayden braden braedon; brendan brendon brenden;
    brett bret; brian bryan bryon; brittany britney brit; bruce brucie; caleb kaleb cale; calvin
    cal; cameron cam kameron; carl karl; carlos carlo; caroline carrie; casey kasey kc; catherine
    katherine kathryn cathy kate katie; charles charlie chuck chas chaz; charlotte charlie lottie;
    chase chace; chester chet; christian chris kristian; christina tina chris; christopher chris
    kris kristopher; clarence clancy; clayton clay; clifford cliff; clinton clint; cody kody codie
    coty; cole kole; colin collin; connor conor conner; constantine costa; corey cory korey cori
    kory; curtis curt kurt; cynthia cindy; dale dayle; damian damien damon; daniel dan danny;
    darrell darryl daryl darrel; david dave davey davy; deborah debbie deb; dennis denny; derek
    derrick deric; dillon dylan dyllan; dominic dom nick dominick; donald don donnie donny; dorothy
    dot; douglas doug; duane dwayne dwane; dustin dusty; earl earle; edgar ed; edward ed eddie ted
    ned; edwin ed eddie; eleanor ellie; elizabeth liz beth betty eliza; elliott eliot elliot; emily
    em; emmanuel manny; enrique rick; eric erik erick; ernest ernie; ethan ethen; eugene gene; ezra
    ez; fernando nando; francis frank; francesco franco frank; francisco paco frank; frank frankie
    franky frankey; franklin frank; frederick fred freddy rick fritz; gabriel gabe; garrett garret;
    gary garry; geoffrey geoff; geoffrey jeffrey; george georgie; gerald gerry jerry; gerard gerry;
    gilbert gil; gilles gil; giovanni gio gianni johnny vanni; giuseppe beppe joe; glen glenn;
    gordon gordy; graham graeme; gregory greg gregg; guillermo memo; gustavo gus; hannah hanna;
    harold harry hal; harrison harry harri; harvey harv; hayden haydn; heinrich henry heinz; henry
    hank harry; herbert herb; howard howie; ian iain; isaac ike izzy; isabella bella izzy; jackson
    jack; jack jackie; jacob jake jakob; jacqueline jackie; jacques jack; jaime jamie; jake jakey;
    james jim jimmy jimmie jamie jamey; janet jan; jason jay jayson; jeffrey jeff; jennifer jen;
    jeremiah jerry jeremy; jeremy jez jeremey jerry; jerome jerry; jesse jessie jess; jessica jess;
    joachim jo; joan joanie; joe joey; john jon johnny johnnie jonny; jonathan jon jonny john;
    johnathan jon; jordan jordy jordon; jorge george; joseph joe joey jo; joshua josh; julian
    jules; justin justen; kaden caden kayden cayden kaiden; kaitlyn kate caitlin; kelly kelley;
    kenneth ken kenny; kevin kev; kimberly kim; kyle kile; kristen kirsten; larry lawrence laurence
    lars; lauren laurie; layne lane laine; leonard len lenny; leonardo leo; leslie les; lewis louis
    lou louie luis; lloyd floyd; lorenzo renzo; louise lou; lucas luke luca lukas; luciano lucio;
    luke luc; madeline maddie; malcolm mal; manuel manny; marco marc; marcus mark marc markus;
    margaret maggie peggy meg; mark marc; martin marty; matthew matt mat matty mathew; matthias
    matt; matteo matt; maurice mo; maximilian max; maxwell max; melissa mel; melvin mel; michael
    mike mick mickey mikey micheal; michael michel; michel michele michelle mike; miguel mike;
    mikhail misha; milton milt; mitchell mitch; montgomery monty; natalie nat; natasha tasha;
    nathan nate nathen; nathaniel nate nathan; neal neil niel; nicholas nick nicky nico nicolas;
    nikita nik; nigel nige; norman norm; oliver ollie olly; oswald oz; pamela pam; patricia pat
    trish; patricio pato pat; patrick pat paddy rick; paul paulie; pedro pete; penelope penny;
    peter pete; philip phil phillip philippe; pierre pete; rachel rach; rajah raj; ralph ralf;
    randall randy rand; randolph randy; raymond ray; rebecca becky; reginald reg reggie; ricardo
    rick ricky; richard rick dick rich richie ricky; rico enrico; robert rob bob bobby; robert
    robbie robby; roberto rob; robin rob; rodney rod; rodrigo rod; roger rodger; roland roman;
    ronald ron ronnie ronny; rudolf rudy; russell russ rusty; ryan rian; salvatore sal; samantha
    sam; samuel sam sammy; sandra sandy; santiago santi; scott scotty scottie; sean shawn shaun;
    sebastian seb bastian; shane shayne; sheldon shel; sidney sid sydney; simon si; spencer spence
    spenser; stanley stan; stephen steven steve stevie; stefan stephan stefen stef; stephen stefan;
    stephanie steph; stewart stu stew stuart; stuart stu stew; sullivan sully; susan sue susie;
    sylvester sly; tanner tan; taylor tayler; terence terry terrence; thaddeus tad; theodore ted
    theo teddy; theresa terry teresa; thomas tom tommy thom; timothy tim timmy; tobias toby; todd
    tod; toni tony tonie; tracy tracey; travis trav; trevor trev; tristan tris; tyler ty tylor
    tyrone; tyson ty; valentino vale; valtteri val; vanessa nessa; victor vic; victoria vicky;
    viktor vic; vincent vince vinny; virginia ginny; walter walt wally; wesley wes; wilbur will;
    wilfred wilf; willard will; william will bill billy willy; winston win; xavier javier javi;
    zachary zach zack zac zak; zane zain zayne
"""
OTHER_GIVEN_NAMES = """
    aiko ajay alain alana alba alberto alice alicia alyssa amber ambrose amy ana anders andrea
    andrei angel anna anne annie anya april arie ariel arjun asher aston atticus aubrey audrey
    autumn ava avery axel barbara barney beau becca bella belle benicio bennett bianca billie blair
    bobbi bodie bonnie boris boyd brady brandi brandie brandy brenda brendan brent bridget
    bridgette bristol brock brody bronson brooke brooks bruno bryce bryson bubba buck bud buddy
    buster byron cade camila camille candice cara carla carlo carlos carly carmen carol carole
    carson carter cassidy cassie cate celia celine chad chandra chelsea cheryl chip chloe christine
    christy ciara claire clara clark claudia clive clyde colby colleen colt colton conan conrad
    cooper cora corbin cordell corinne courtney craig cruz crystal cyrus daisy dakota dallas dalton
    dan dana dane dani danica daniela daniella danielle danika dante daphne darcy darren dashiell
    davis dawn deacon dean deanna debra declan delaney delia denise desmond devin devon diana diane
    diego dina dirk dixie dolly don donna donovan dorian doris drake duke duncan dwight dylan
    easton eden edith elena eli eliana elias elijah elise eliza ella elle ellen ellis elmer elsa
    elsie elton elvis emerson emil emilia emma emmett erica erika erin esme esteban estelle esther
    eva evan eve evelyn everett fabian faith felicia felipe felix finley finn fiona flora flynn
    forrest frances freya gail gavin gemma geno gia gideon gigi gillian gina ginger giorgio
    giovanna gisele giulia glenda gloria grace gracie grady graeme grant greta gretchen griffin
    gunnar gunner guy gwen hailey haley hallie hank harlan harley harper harriet hazel heath
    heather hector heidi helen helena helga herman hilary hilda holly homer hope hudson hugh hugo
    hunter igor inez ingrid irene iris irma irving isla ivan ivy jada jade jaden jagger jamal jana
    jane janice janine jared jarrett jasmine jasper jax jayden jean jeanne jed jenna jenny jessie
    jett jill jimena joanna joanne jocelyn jodie jody joel johan johanna jolene jonah jonas
    josephine joy joyce juan juanita judd jude judith judy julia juliana julie juliet julio june
    juno kade kai kane kara kareem karen kari karin kate kathleen kathy katrina kay kayla keanu
    keaton keegan keenan keira keisha keith keller kellie kelsey kelvin kendall kendra kent keri
    kerry kiera kieran kimi king kip kira kirby kirk kobe kristin kristina krystal kurt kyla kylie
    kyra lacey lana lance lando landon lara larissa latoya laura layla leah leander lee leigh leila
    lena leon leona leroy leticia levi liam libby lila lilian lily lincoln linda lindsay lindsey
    linus lionel lisa livia liza logan lola london lora loretta lori lorna lorraine lowell lucille
    lucinda lucius lucy luigi luna lydia lyle lynn mabel mackenzie macy madison mae magnus maisie
    mallory mara marcel marcella marcelo marcia margot maria mariah marian marianne marie marilyn
    marina mario marion marisa marissa marjorie marlene marley marlon marsha marshall martha mary
    mason matilda maude maura maureen maverick mavis max maya megan melanie melinda melody mercedes
    meredith merle mia mildred miles miley millie milo mimi mina minnie miranda miriam misty moira
    molly mona monica morgan muriel murphy murray myles myra myrtle nadia nadine nancy naomi nash
    nathalie nell nellie nelson nestor neve nia nicola nicole nikki nina noah noel nolan nora nova
    octavia odell olga olive olivia omar opal orlando orson orville oscar otis otto owen ozzy pablo
    page paige paisley palmer paloma pandora paolo paris parker pascal patsy patti paula pauline
    payton pearl peggy percy perry petra peyton phoebe phyllis piper polly porter prince priscilla
    quentin quincy quinn rafael rafe raj ramon ramona raphael raquel raul raven reagan reece reed
    reese regina remy rene renee reuben rex rhett rhoda rhonda rhys riley rita river rocco rochelle
    rocky roderick rohan roman rory rosa rosalie rosanna rosario rose rosemary rosie ross rowan
    roxanne ruben ruby rufus rupert ruth sabrina sadie sage sally salma salvador sandra santino
    sara sarah sasha saul savannah sawyer scarlett selena selma serena sergio shana shania shannon
    shari sharon shaun sheila shelby shelly sherman sherri sherry shirley sienna sierra silas
    silvia skip skylar sofia sonia sonny sophia sophie spike stacey stacy stella sterling stone
    storm summer susanna suzanne sven sylvia tabitha tamara tammy tania tanya tara tate tatiana
    tatum teagan tess tessa thea thelma tia tiffany timo tina toby tonya tori tracey travis trent
    trevor trey trina trinity trisha tristan troy truman tucker ty tyra ulysses ursula valentina
    valerie van vance vaughn vera verna vernon veronica violet vito vivian vladimir wade walker
    wallace wanda warren waylon wayne wendell weston whitney wilma winnie winona wyatt yasmin
    yolanda yusuf zach zara zeke zelda zoe
"""
FAMILY_NAMES = """
    abbott adams aguilar albon alcott alexander allen allison alonso alvarez amato anderson
    andretti andrews armstrong arnold ashby atkins austin ayala bailey baker baldwin ball banks
    barber barker barnes barnett barrett barry barton bass bates bauer baxter beck becker bell
    bennett benson berger bishop black blair blake bolt bond booth boone bottas bowen bowers bowie
    boyce boyer boyle bradley brady braun brewer briggs brooks brown browne bruce bryan bryant buck
    buckley bunch burger burgess burke burnett burns burton bush butcher butler button byrne cain
    caldwell cameron campbell cannon carey carlson carpenter carr carroll carson carter casey
    castillo castro chambers chan chandler chang chapman chase chavez chen christensen clark clarke
    clay clayton clements cohen cole coleman collins combs conley conner connors conway cook cooke
    cooper cox craig crane crawford cross cruise cruz cummings cunningham curry curtis custer
    dalton daniels daugherty davenport davidson davies davis dawson dean delgado dennis depp diaz
    diggs dillard dillon dixon dodson donovan douglas doyle drake duncan dunn duran durant dye
    dyson earnhardt eaton eckes edwards elliott ellis ellison emerson england english erickson
    estrada evans everett farmer farrell ferguson fernandez fields fisher fitzgerald fleming
    fletcher flores flowers floyd flynn ford foster fowler fox foyt francis franklin fraser frazier
    freeman french friend frost fry fuller gaines gallagher garner garrett garza gasly gaughan
    george gibbs gibson gilbert giles gill gilliland gilmore glenn glover goldberg gomez gonzalez
    goodman goodwin gordon graham grala graves grace greene green gregory griffin griffith gross
    guerrero gutierrez guzman haas hale haley hall hamilton hamlin hammond hampton hancock hanks
    hansen hanson hardy harmon harper harrington harris harrison hart harvey harvick hawkins hayes
    haynes heath heller hemingway hemsworth henderson hendrick hendricks henry hernandez herrera
    herring hicks higgins hill hines hocevar hodge hoffman hogan holland holloway holman holmes
    holt hood hooper hoover hopkins horn hornaday horton houston howard howe howell hubbard huff
    huffman hughes hull hunt hunter hurley hutchinson ingram jackson jacobs jacobson james jarrett
    jefferson jenkins jennings jensen jimenez johns johnson johnston jonas jordan joseph joyce kane
    kaufman keller kelley kelly kemp kennedy kenseth kent kerr kim king kirby kirk klein kligerman
    knight knox koch kramer kraus labonte lajoie lamb lambert lane lang larkin lawrence lawson
    leclerc lee leonard leslie levine levy lewis lin lindsey little liu lloyd lopez lowe lowery
    lucas luna lynch lynn lyons mack madden maldonado malone mann manning marks marsh marshall
    martin martinez mason massa massey matthews maxwell may mayer mayo mays mcbride mccain mccall
    mccarthy mcclain mcconnell mccormick mccoy mcdaniel mcdonald mcdowell mcfarland mcgrath mcgraw
    mcgregor mcguire mckay mckee mckenzie mckinney mclaren mclaughlin mclean mcmahon mcmillan
    mcmurray mcneil mcpherson mears medina mejia melton mendez mendoza mercado mercer messi meyer
    meyers middleton miles miller mitchell molina monroe montgomery montoya moody moon moore
    morales moran moreno morgan morris morrison morrow morse moses moss mueller mullen mullins
    munoz murillo murphy murray myers nadal nash navarro neal nelson nemechek newman newton nguyen
    nichols nicholson nixon nolan norman norris norton nunez obrien oconnor odonnell ogden olsen
    olson oneal oneill ortega ortiz osborne owen owens pace pacheco padilla page palmer park parker
    parks parsons pate patel patrick patterson patton paul payne pearce pearson peck pena perkins
    perry person peters petersen peterson petty phelps phillips piastri pierce pitt pitts pope
    porter potter powell power powers pratt preece preston price prince proctor prost pruitt pugh
    quinn ramirez ramos ramsey randall randolph rasmussen ray raymond reddick reed reese reeves
    reid reyes reynolds rice rich richards richardson richmond riddle riley rios rivas rivera
    rivers roach robbins roberson roberts robertson robinson robles rocha rodgers rodriguez rogers
    rojas roman romero rosa rosario rose rosberg rosen ross rossi roth rowe rowland rubio ruiz rush
    russell russo rutherford ryan sadler sainz salas salazar salinas sanchez sanders sanderson
    sanford santana santiago santos saunders savage sawyer scarborough schmidt schneider schroeder
    schultz schumacher schwartz scott sellers senna serrano sexton shaffer shah shannon sharp shaw
    shea shelton shepherd sherman short sieg silva simmons simon simpson sims singh singleton
    skinner slater sloan small smart snow snyder solis solomon sosa soto sparks spears spence
    stafford stanley stanton stark steele stein stenhouse stephens stephenson stevens stevenson
    stokes stone stout strickland stroll strong stuart suarez sullivan summers sutter sutton
    swanson sweeney swift tate taylor terrell terry thomas thompson thomson thornton thorsport
    tillman todd torres townsend tran travis trujillo truex tucker turner tyler tyson underwood
    valdez valencia valentine vance vargas vasquez vaughan vaughn vega velasquez velez verstappen
    vettel villarreal vincent vogel wade wagner walker wall wallace waller walls walsh walter
    walters walton wang ward ware warner warren washington waters watkins watson watts weaver webb
    weber webster weeks weiss welch wells west wheeler whitaker white whitehead wiggins wilcox
    wiley wilkerson wilkins wilkinson willis wilson winters wise wiseman wolf wolfe wong woodard
    woodruff woods woodward wright wu wyatt yang yates yeley york young yu zapata zhang zhou
    zilisch zimmerman
"""


class GivenNames:
    """The general table of names, ready to ask."""

    def __init__(self) -> None:
        groups = [frozenset(group.split()) for group in SHORT_FORMS_AND_SPELLINGS.split(";")]
        self._kin: dict[str, set[str]] = {}
        for group in groups:
            for name in group:
                self._kin.setdefault(name, set()).update(group)
        self.known = frozenset(self._kin).union(OTHER_GIVEN_NAMES.split(), FAMILY_NAMES.split())
        """Names that many people bear: typed, one of them is hardly a slip for another name."""

    def kin(self, name: str) -> frozenset[str]:
        """Given names that `name` may stand for, itself left out: "matthew" for "matt"."""
        return frozenset(self._kin.get(name, ())) - {name}
