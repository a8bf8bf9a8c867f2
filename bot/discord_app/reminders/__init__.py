"""Reminders as servers and fans set them up."""
