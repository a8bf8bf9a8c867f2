"""Notices are delivered once, whatever goes wrong when."""
