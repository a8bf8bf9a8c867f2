"""Race summaries: drawn, posted, followed, and edited in place."""
