"""A class: the bank of questions for a learning platform and flash cards, an inventory, a room that votes.

bank        every question of the course by category, each with the picture of its layer where it names one
moodle      the bank as Moodle XML, one file for each language
anki        the bank and the glossary as decks of flash cards
nbgrader    the chapters as assignments whose tests say what the judges say
export      python -m course_utils export moodle | anki | nbgrader
gain        how difficult the items of the inventory were, and how much a class gained
votes       a room: who is admitted, what is asked, and how the votes moved
record      the private file of a board, read again after a restart
board_pages what the board shows, as HTML
board       python -m course_utils board: the server of a room that votes
grades      python -m course_utils grades: handed-in copies, run and read into a CSV
"""
