"""What belongs to the chapters beside their text, which stands in notebooks/source.

table      the chapters in their order
question   what a guess or a quiz asks
exercise   a task with its judge
progress   what the learner has read, answered and solved, kept between sessions

Each chapter has a folder of its own, `c03_depthwise`, with its `questions` and its `exercises`.
"""
