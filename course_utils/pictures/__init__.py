"""Pictures of convolutions. Each is an SVG with its alternative text; none knows anything of widgets.

picture    the Picture type: SVG, alternative text, static HTML
palette    colours that colour-blind eyes can tell apart
diagrams   the channel-grouping diagram and the weight matrix
"""
