"""Words that change nothing when every word of meaning is explained without them."""

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
