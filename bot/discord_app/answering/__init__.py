"""Answers to members: what is asked, drawn up as cards, and sent."""
