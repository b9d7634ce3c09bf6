"""Pictures of convolutions. Each is an SVG with its alternative text; none knows anything of widgets.

picture         the Picture type: SVG, alternative text, static HTML
palette         colours that colour-blind eyes can tell apart
svg             the few elements that diagrams are made of
diagrams        the channel-grouping diagram, with the weight matrix beside it
matrix          the weight matrix C_out × C_in as blocks
filter_bank     the filters of a standard convolution, kernel by kernel
one_output      one output value: its windows, kernels, products and sum
savings_chart   standard against depthwise + pointwise
windows         one row of a map with its padding, and what each output reads
"""
