"""What the bot posts by itself, carried to Discord."""
