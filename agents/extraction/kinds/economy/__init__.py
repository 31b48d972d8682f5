"""Economic releases: figures, forecasts, revisions, projections."""
