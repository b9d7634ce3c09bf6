"""Chapter 00: its guess."""
