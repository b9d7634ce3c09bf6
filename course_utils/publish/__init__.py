"""From notebooks/source to notebooks/tr and notebooks/en; only `python -m course_utils build` comes here.

prose      what a cell of Markdown holds, and where two twins differ
wording    words the course avoids, and both names of a term at its first use
links      between chapters, in the README, and to the doors of the course
source     a chapter's one source, read and checked
uses       what a chapter uses besides, with a digest of each
folding    which cells show their result and hide their source
colab      the cell that fetches the course there
terms      from the first use of a term to the glossary
outputs    what a cell's outputs may hold, and what of them is stored
running    a notebook in a fresh kernel
notebooks  made, run, written and compared with their source
"""
