"""The buttons and menus under answers."""
