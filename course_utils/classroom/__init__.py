"""The bank of questions for a class: in a learning platform, on flash cards, and as an inventory.

bank      every question of the course by category, each with the picture of its layer where it names one
moodle    the bank as Moodle XML, one file for each language
anki      the bank and the glossary as decks of flash cards
export    python -m course_utils export moodle | anki
gain      how difficult the items of the inventory were, and how much a class gained
"""
