"""The way to Discord: addresses, shards, and the commands it knows."""
