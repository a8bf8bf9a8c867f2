"""From what was read to what an editor confirms: drafts, settled, held against what is known."""
