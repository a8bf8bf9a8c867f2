"""How names are indexed and compared: the inside of the resolver, `bot.answers.resolve`."""
