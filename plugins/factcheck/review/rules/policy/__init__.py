"""What a desk no longer wants to hear."""
