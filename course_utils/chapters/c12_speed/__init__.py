"""Chapter 12: its guesses, its quiz and its exercises."""
