"""What belongs to the chapters beside their text, which stands in notebooks/source.

table      the chapters in their order
question   what a guess or a quiz asks
answers    numbers, lists and tensors as learners give them, read alike in all judges
modules    a learner's `nn.Module`: what it puts out, and which outputs change with which inputs
time_limit a call that never returns, cut off without losing what the kernel holds
steady     the same random numbers for every run of a judge
exercise   a task with its judge, and the mistakes a judge knows
doors      where a chapter opens besides this machine: links, badges, and what works there
progress   what the learner has read, answered, solved and tried, kept between sessions
drawn      questions whose numbers are drawn afresh, one template for each belief
inventory  twelve of the drawn questions in two forms, before the course and after it
review     which ideas of earlier chapters are asked again, and when

Each chapter has a folder of its own, `c03_depthwise`, with its `questions` and its `exercises`; an
exercise with a judge of its own may stand in a module beside them.
"""
