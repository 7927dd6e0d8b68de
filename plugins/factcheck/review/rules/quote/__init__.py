"""Where a claim stands, word for word, and who made it."""
