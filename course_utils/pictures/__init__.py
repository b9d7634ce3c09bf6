"""Pictures of convolutions. Each is an SVG with its alternative text; none knows anything of widgets.

palette          colours that colour-blind eyes can tell apart, one for each kind of layer
svg              the few elements that diagrams are made of, in a light and a dark theme
picture          the Picture type: SVG, alternative text, static HTML
pixels           small images as PNGs, pixel by pixel
course_map       the course as a path, and how far a learner has come on it
summary_sheet    what was read, answered, solved and guessed, on a sheet to keep
chart            charts by matplotlib in one look, equal on every run
table            words and numbers in rows: the one HTML table, beside the pictures
cost_bars        whole costs as bars, one of them still to be guessed
weight_matrix    the weight matrix C_out × C_in as blocks
channel_groups   who reads whom, group by group, with the weight matrix beside it
filter_bank      the filters of a standard or a depthwise convolution, kernel by kernel
one_output       one output value: its windows, kernels, products and sum
three_readings   what one output value reads in three layers, side by side
output_positions one row of a map with its padding, and what each output reads
two_steps        a photo filtered channel by channel, then mixed
savings_chart    standard against depthwise + pointwise
reach_map        what one changed pixel changes, channel by channel
rank_chart       a standard layer beside its best separable copy
network_chart    a whole network as bars, by kind and layer by layer
block_rows       blocks of networks: maps as bars, layers between them, the way around
relu_points      plane points before ReLU and what of them can be recovered after it
channel_shuffle  the order of the channels before and after a shuffle
name_places      where the names of marks stand so that nothing lies on anything else
layer_points     layers as points on axes that count in factors of ten
speed_up_chart   measured speed-up beside fewer MACs
roofline_chart   speed over arithmetic intensity, beneath the machine's limits
roof             one layer under the roofline of one machine or two
groups_loop      a layer that goes from standard to depthwise and back, in motion
groups_chart     MACs and milliseconds for each value of `groups`
accuracies       the hues of trained networks, and their accuracies in words
accuracy_curves  the accuracy of networks while they learn
accuracy_spread  their final accuracies over the seeds, with the medians
digit_row        ten handwritten digits
colour_row       colour images with their labels
cheat_sheet      the course on one page of A4
filters_picture  trained depthwise kernels, and what these make of a digit
"""
