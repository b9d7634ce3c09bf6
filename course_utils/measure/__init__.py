"""What the course measures on the learner's own machine: how fast layers run, and what training costs.

Importing this package does not import torch: measuring does.
"""
