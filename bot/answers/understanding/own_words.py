"""Words one slip away from words of the trade that are words by themselves: "black", "thinks"."""

OWN_WORDS = frozenset(
    """
    abort acts aims author bars batch bears bent besides black blamed blocking blow booth breaking
    bummed caption cards cares cast cats cautious changing chased checking chose clash clause
    cleaning clearing closed coasting contract contrast cookies counts cramp derive dies distinct
    dove drinking employed excited existed faulty finder fined flipped font fore fully furnished
    gapped gender greek hangs heads holes hops incoming instance interaction lacking lands laws
    leaning learned learning leaves leverage lone looked loops losing losses mere must naive
    negative newer occasional outsider overcome paused paying pays pinning pissed pointing portions
    positive pressing previews printing puts putting quitting quota raised reading reap reporter
    resort resource retain sake saving sees sender serves setter shapes shorter shoving shows
    shutting situation skid slapped slash slave slider slipped slot smarter sounds spending stated
    step steps stings stored stores swore tales talking terms thinks throwing tow trailers trains
    traits tricks trolled warned warns whine yanked
    """.split()
)
"""Never put right: "what went black" asks nothing about the gap."""
