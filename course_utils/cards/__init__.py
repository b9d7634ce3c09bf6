"""Quizzes, guesses, exercises and the map as HTML: the same in a notebook and on a page without a kernel.

Nothing here draws in a notebook or keeps a state: what is kept comes from `chapters/progress`, and a widget
or a page shows what these functions return.

markup   words as HTML, and the card around them
quiz     a quiz and a guess: their questions, and what is said to each answer
review   the questions from earlier chapters for today, and the page of beliefs
exercise the task, how the answer fared, hints and the solution
progress the map of the course, and the end of a chapter
summary  what a learner did, as a sheet to print
"""
