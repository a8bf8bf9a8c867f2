"""Words with which fans speak of themselves and of how they followed a race, beside a question."""

OPENINGS = frozenset(
    "i im ive id ill my we were our fell felt missed watched watching saw seen just didnt couldnt "
    "cant wasnt had got turned tuned slept sorry hey yo bro man dude ok okay lol wow damn settle "
    "need quick dumb stupid random new newbie long wild crazy what hold wait serious real genuine "
    "noob curious wondering trying first rookie forgot woke went been so not yeah dad wife buddy "
    "someone somebody everyone people they he she u you guys hello hi".split()
)
"""Words that a fan begins to speak of themselves with, or of the talk."""

TOLD_OF_ONESELF = frozenset(
    "asleep sleep awake woke bed nap work working job shift boss office home house party bar pub "
    "dinner lunch supper grill church school class exam flight plane airport drive driving road "
    "traffic wife husband kid kids baby son daughter mom dad brother sister friend friends buddy "
    "girlfriend boyfriend dog neighbor uncle grandpa tv stream feed signal cable wifi internet "
    "phone power battery screen app website dvr recording replay vod highlights clip radio "
    "commercial commercials ad ads blackout outage buffering froze frozen died crapped went "
    "missed missing skipped slept overslept passed forgot forget lost busy tired drunk sick late "
    "early whole entire half rest middle part beginning ending bit minute minutes hour hours "
    "clean messy boring exciting insane crazy wild nuts unreal chaotic wow awesome amazing great "
    "fun sucked sucks terrible rough brutal ugly sloppy sad heartbreaking hilarious weird close "
    "looked seemed felt feel feels sounded heard hear read watch watched watching saw seen see "
    "catch caught follow following followed tune tuned turned turn switched off fan newbie noob "
    "newcomer casual question questions noob dumb stupid silly bet argument debate "
    "trivia quiz settle settling group discord here there lately yesterday "
    "guess guessing bored literally finally alright honestly nobody told telling spoiler spoilers "
    "couldnt didnt cant wasnt dont havent hadnt doesnt like likes love loves hate hates rooting "
    "root roots pulling cheering favorite favourite".split()
)
"""Words that say something of a fan or of a broadcast, and never which race is meant."""
