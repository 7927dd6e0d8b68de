"""What the workflows run. What a pull request wrote is data here: it is read, measured and shown, and never run."""
