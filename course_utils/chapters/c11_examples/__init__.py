"""Chapter 11: its guesses, its quiz and its exercises."""
