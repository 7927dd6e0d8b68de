"""Source texts and their sidecars."""
