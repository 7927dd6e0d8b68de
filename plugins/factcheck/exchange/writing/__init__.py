"""Claims to the shapes that other tools read."""
