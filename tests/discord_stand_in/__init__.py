"""Discord on loopback, for the real discord.py client.

    async with StandIn.start() as discord:
        ... start the bot with DISCORD_API_BASE=discord.api_base, DISCORD_TOKEN=discord.token
        await discord.gateway.connected()
        fan = discord.guild.member("fan")
        reply = await fan.slash("race results", race="homestead")
        assert "won" in reply.text

`server.StandIn` is the whole; `guild.Guild` sets up who is there; `member.Member` acts as a person
does; `reply.Reply` is what that person sees; `faults.Faults` lets things go wrong on purpose.

Stood in for: the gateway (identify, heartbeats, events by shard and intent, resume with replay,
op 7, op 9, close codes) and of REST what `StandIn.routes` lists, with Discord's limits on every
payload, nonces, ephemeral answers, deferrals, the three seconds, 15 minutes of token, uploads,
permissions by role and channel, allowed mentions, guild and user installs, DMs.

Not stood in for: everything else. A request for it gets 501 and fails the test. In particular no
threads, forums, voice, reactions, webhooks of channels, events on voice channels, entitlements,
member lists (op 8) or presences. Answers to interactions are not told as MESSAGE_CREATE, and a bot
installed to the member only may follow up as often as it likes. The gateway speaks plain text
frames, which clients accept whatever compression they asked for. Rate limits are off until
`StandIn.rate_limits.enforce()`. Permissions do not know the order of roles, and embeds are not
dropped for want of EMBED_LINKS. How long Discord remembers a nonce is not published:
`World.nonce_window` says how long it is here.
"""
