"""The YAML itself: what can't be parsed, or would be read as something else than it says."""
