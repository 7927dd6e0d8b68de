"""Sign-offs: what was signed is what stands."""
