"""Words one slip away from words of the trade that are words by themselves: "black", "thinks"."""

OWN_WORDS = frozenset(
    """
    abort achieves acts aims allotted archived assure attained author baked balls bars batch
    bears bent besides black blamed blocking blow booth bragged breaking brine broker buffered
    bummed cabs calls capped caption capture captures cards cares cast cats cautious changing
    chased checked checking choices chooses chose clarified clash classes clause cleaning
    clearing closed coasting contained contract contrast cooked cookies counts covering cramp
    creation dabbed dabs defects delivery derive dies dims distinct dove dried drinking employed
    excited existed faced faded failures falling falls fares farted fated faulty feeling feels
    fenced filler filling fills finder fined fired flipped font fore fred freed fried fully
    furnished gapped gender goods grad grads greek hangs heads hence holds holes hooks hops hubs
    incoming insecure installs instance interaction jabbed jagged kicked lacking lagged lands
    laws leaning learned learning leaves lets leverage lies likes linking links linting lives
    logs lone looked loops looser losing losses mailing mere must nagged naive negative newer
    nick obtains occasional others outlined outsider overcome paging paused paying pays pickled
    picks pinned pinning pissed playing plot plotted pointing pops portions positive pressed
    pressing previews printing probs promised promises proms prop propose puts putting quitting
    quota ragged raised raises rarely reading reap rebind receiver receivers reclaimed recorder
    recorders redact reduction rejection relation replacement reporter resolver resort resource
    retain rider roles sake saving scoped searched sections securely sees sender separates
    serves setter shapes shorter shot shots shoving shows shutting situation sized skid slack
    slapped slash slave slider slipped slit slot slots smarter snap sorted sounds spaced
    spending splitter spreads stacks staging stated step steps stings stored stores stride
    strips subs switched swore tales stalking talking terms thinks thorough throwing tick token tow
    tracked trailers trains traits tricks trolled trolls tuned unbroken uncovered wagged walks
    ruined warned warns whine yanked
    """.split()
)
"""Never put right: "what went black" asks nothing about the gap."""
