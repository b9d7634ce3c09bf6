"""Chapter 01: its guesses, its quiz and its exercises."""
