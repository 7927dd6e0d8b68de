"""Sign-offs and a claim's history: who stands behind a fact-check, and what became of it since."""
