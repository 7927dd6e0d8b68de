"""Sign-offs: who stands behind a fact-check besides those who wrote it."""
