"""The ten explorers: pure functions from control values and a language to what a learner sees.

exploration  the types: Exploration, its controls, and the View it shows
last_move    the last move in one line, and which facts it changed
state_text   a state as a text that can be copied and pasted back
desk         what an explorer answers to a page, with a Jupyter kernel or without one
independent  controls that leave one another alone
cost         the filter bank of a standard convolution, and what it costs
groups       from standard through grouped to depthwise convolution
walk         one output value, spelled out
savings      standard against depthwise + pointwise
output_size  padding, stride and dilation along one row of the map
network      where whole networks spend their parameters and MACs
own_network  a learner's network beside its twin: `network_explorer(LANG, model=…)`
roofline     a layer under the roofs of two machines
photo        a photo filtered channel by channel, then mixed, by torch
reach        which outputs one changed pixel changes, by torch
rank         the best separable copy of a standard layer, by torch

Each has its words in `words/explorers`, its factory in `widgets/explorers` and its test under the same name.
"""
