"""Questions in, answers out: pure, knowing neither Discord nor SQL."""
