"""The rooms of the course, in the order in which they import one another.

arithmetic  what a convolution costs: exact integers, plain Python
examples    the document's examples, each a `ConvSpec` with a name
by_hand     a convolution small enough to do by hand, with its numbers
intensity   bytes a layer moves, and FLOPs for each of them
words       what several rooms say, in Turkish and in English
pictures    SVG drawings and charts, each with its alternative text
networks    MobileNet, EfficientNet, ShuffleNet from their papers' tables; audit counts any module
measure     what torch computes or times: photo, reach, rank, speed, training
explorers   control values + language -> what the learner sees; pure functions
chapters    the table of the chapters, their questions and exercises, and the learner's progress
cards       quizzes, guesses, exercises and the map as HTML
widgets     the explorer, the quiz and the exercise in the notebook
publish     notebooks/source -> notebooks/tr and notebooks/en
site        the notebooks as pages for a browser with no kernel
classroom   a class: the bank for Moodle and Anki, the inventory, the room that votes
setup       from a fresh clone to an open course; the standard library alone
__main__    python -m course_utils lab | setup | test | build | site | handout | export | board | grades
"""
