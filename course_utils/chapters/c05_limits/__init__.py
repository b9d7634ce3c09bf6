"""Chapter 05: its guesses, its quiz and its exercises."""
