"""The scale of verdicts, and the verdicts given."""
