"""The inside of fact sheets, whose face is `db.fact_sheet`: rows and values to claims, and back."""
