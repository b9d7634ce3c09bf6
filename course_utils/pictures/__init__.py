"""Pictures of convolutions. Each is an SVG with its alternative text; none knows anything of widgets.

picture          the Picture type: SVG, alternative text, static HTML
palette          colours that colour-blind eyes can tell apart
svg              the few elements that diagrams are made of
chart            charts by matplotlib in one look, with equal bytes on every run
table            rows of words and numbers as HTML
weight_matrix    the weight matrix C_out × C_in as blocks
channel_groups   the channels group by group, with the weight matrix beside them
filter_bank      the filters of a standard convolution, kernel by kernel
one_output       one output value: its windows, kernels, products and sum
three_readings   what one output value reads in three layers, side by side
two_steps        a photo filtered channel by channel, then mixed
savings_chart    standard against depthwise + pointwise
reach_map        what one changed pixel changes, channel by channel
rank_chart       a standard layer beside its best separable copy
output_positions one row of a map with its padding, and what each output reads
network_chart    a whole network as bars, by kind and layer by layer
relu_points      plane points before ReLU and what of them can be recovered after it
channel_shuffle  the order of the channels before and after a shuffle
speed_charts     measured speed: beside fewer MACs, by groups, and under the roofline
training_charts  the accuracy of trained networks: curves, and the spread over seeds
filters_picture  digits, trained depthwise kernels, and what these make of a digit
"""
