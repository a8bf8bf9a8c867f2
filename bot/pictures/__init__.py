"""Pictures of a race: the only place that draws."""
