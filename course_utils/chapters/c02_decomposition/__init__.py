"""Chapter 02: its guesses, its quiz and its exercises."""
