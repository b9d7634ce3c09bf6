"""What torch computes or times, on the learner's own machine. Importing this room does not import torch.

threads         how many threads torch computes with
lesson_size     how large the long lessons are: tests make them small
progress_line   one line that says how far a long cell is
memory          what a network keeps for its backward pass
kept            what torch has measured, for a page whose Python runs in the browser
plain_photo     a photo through a depthwise and a pointwise layer, in plain Python for such a page
photo           the same by torch, which decides
reach           which outputs change with one pixel of one input channel
rank            a dense kernel and its best separable copy
grey            whether a network can learn to turn a colour image grey
runs            networks trained from several seeds, and what came of it
digits          5,000 handwritten digits of MNIST
training        one small network, four times, trained from several seeds
training_search how its learning rate and its epochs were chosen
colours         colour images made in code: the label needs a shape and a colour together
colour_training three networks on them: one that never mixes colours, the pair, a narrow standard one
stopwatch       the process that times layers, one plan at a time
child           starts that process, follows it and ends it
results         what was measured, as data, and its tables and charts
capstone        a network of the learner's before and after splitting, measured side by side
report          the page about it
speed           how fast layers run here, beside what their MACs promise
race            two layers of the learner's own, timed in turns
reference_speed times measured by the authors, twice, beside the learner's own
"""
