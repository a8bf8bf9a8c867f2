"""What the bot posts by itself: planned, claimed, sent, marked; each notice once."""
