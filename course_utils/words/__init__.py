"""Every visible sentence of the course's code, in Turkish and in English.

language   the Text type, and numbers as each language writes them
text       what several explorers say
explorers  what each explorer and its picture say
questions  the guesses and the quizzes of the chapters
exercises  the exercises: task, hints, diagnoses, solution
glossary   the terms of the course in both languages
"""
