"""Places and games that are raced or played elsewhere: named, they are never this race."""

TRACKS = frozenset(
    """
    bristol daytona talladega dega darlington charlotte atlanta dover pocono michigan phoenix kansas
    texas richmond nashville gateway indianapolis indy irp rockingham iowa sonoma glen cota portland
    knoxville milwaukee kentucky chicagoland loudon fontana eldora mosport rockford irwindale
    hickory greenville myrtle winchester slinger berlin flemington stafford thompson bowman
    """.split()
)
"""Tracks that fans speak of by one word; those that an almanac knows are found there first."""

GAMES = frozenset(
    """
    f1 formula indycar motogp imsa lemans wec wrc rally nhra supercross motocross supercars dtm
    nfl nba mlb nhl mls ufc wwe fifa superbowl football basketball baseball hockey soccer golf
    tennis cricket rugby boxing olympics election oscars lottery
    """.split()
)
"""Games and contests of another kind: who won them is never who won a race."""
