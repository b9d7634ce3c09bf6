"""Chapter 03: its guesses, its quiz and its exercises."""
