"""Chapter 06: its guesses, its quiz and its exercises."""
