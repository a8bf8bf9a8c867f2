"""A season as a calendar or a table announces it: .ics and .csv files to claims."""
