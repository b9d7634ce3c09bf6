"""From a fresh clone to an open course. Standard library only: before the first set-up nothing else is there.

command_line     what a command line asks for, and --help
system_language  the language a learner's computer speaks
installing       PyTorch's CPU build, then the pinned packages
environment      the environment the course runs in: this one, or `.venv`
copies           the learner's own copies of the chapters
lab              JupyterLab, in the learner's language
binder           what a visitor of Binder meets
testing          the command that runs every test, with a browser and a JupyterLab for those that need them
"""
