"""What readers are told: verdicts and summaries."""
