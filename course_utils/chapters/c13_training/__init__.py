"""Chapter 13: its guesses, its quiz and its exercises."""
