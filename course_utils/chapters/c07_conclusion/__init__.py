"""Chapter 07: its guesses, its quiz and its exercises."""
