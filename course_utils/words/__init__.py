"""Every visible sentence of the course's code, in Turkish and in English.

language   the Text type, and numbers as each language writes them
text       what several explorers say
explorers  what each explorer and its picture say
questions  the guesses and the quizzes of the chapters
lessons    what quizzes, exercises and the map of progress say around them
chapters   the table of the chapters
glossary   the terms of the course in both languages
table      rows of words and numbers as HTML
training   what the training lesson's charts, progress and interrupt say
"""
