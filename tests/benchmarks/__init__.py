"""The benchmarks: everything as a ratio to a bare discord.py bot in the same run."""
