"""Chapter 10: its guesses, its quiz and its exercises."""
