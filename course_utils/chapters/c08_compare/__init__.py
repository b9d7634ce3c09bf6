"""Chapter 08: its guesses, its quiz and its exercises."""
