"""The same answers without Discord."""
