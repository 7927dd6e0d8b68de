"""What the change rules share, a module a subject: what counts as changed, where it stands, how it is worded."""
