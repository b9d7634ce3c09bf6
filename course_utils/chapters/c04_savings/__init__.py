"""Chapter 04: its guesses, its quiz and its exercises."""
