"""Chapter 09: its guesses, its quiz and its exercises."""
