"""What several rooms say, in Turkish and in English; what one chapter asks stands with the chapter.

language         the Text type, and numbers as each language writes them
text             what several explorers say
chrome           what stands around an explorer: its buttons, hints and notes
explorers        what each explorer and its picture say
counting         what the counts of a network say
network_pictures what the pictures of chapter 06 say
cheat_sheet      what the summary on one page says
speed            what the speed lesson's tables, charts and process say
training         what the training lesson's charts, progress and interrupt say
capstone         what the project at the end and its report say
start            what the picture at the beginning of the course says
lessons          what quizzes, exercises and the map of progress say around them
summary          what the summary at the end of the course says
review           what the review at the head of a chapter and the page of beliefs say
page             what a page without a kernel says instead of cells and kernels
glossary         the terms of the course in both languages
site             what the pages for a browser with no kernel say around the chapters
classroom        what the exports and the inventory say to a teacher
doors            what the course says on Colab, on Binder, and about them
board            what the board says, on phones and on the projector
commands         what --help says
setting_up       what the set-up and the start of the course say
"""
