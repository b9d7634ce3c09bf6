"""The rooms of the course, in the order in which they import one another.

arithmetic, examples    what a convolution costs: exact integers, plain Python
by_hand                 a convolution small enough to do by hand, with its numbers
words                   every visible sentence, in Turkish and in English
pictures                SVG diagrams, each with its alternative text
views                   control values + language -> what the learner sees; pure functions
widgets                 the explorer, the quiz and the exercise in the notebook
progress                what the learner has read and solved, kept between sessions
networks                MobileNet, EfficientNet, ShuffleNet from their papers' tables; audit counts any module
publish                 notebooks/source -> notebooks/tr and notebooks/en
__main__                python -m course_utils lab | setup | test | build
"""
