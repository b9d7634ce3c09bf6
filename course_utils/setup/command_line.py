"""What a command line asks for, and --help in the learner's language. Standard library only."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter, Namespace

from ..words import commands as words
from ..words.language import LANGUAGES

EXPORTS = ("moodle", "anki", "nbgrader")


def parse(arguments: list[str], lang: str) -> tuple[Namespace, list[str]]:
    """The options of a command, and what goes on to JupyterLab or pytest as it is; `lang` is that of --help.

    Ends the program where --help is asked for, and where the course knows no such command.

    >>> options, rest = parse(["lab", "--port", "9000", "--ip", "0.0.0.0"], "en")
    >>> options.command, options.port, rest
    ('lab', 9000, ['--ip', '0.0.0.0'])
    """
    parser = _parser(lang)
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command in ("setup", "build", "export", "site", "handout", "board", "grades"):
        parser.error("unrecognized arguments: " + " ".join(rest))
    return options, rest


def wished_language(arguments: list[str]) -> str | None:
    """The language after --lang, before anything else of the command line is understood.

    >>> wished_language(["lab", "--help", "--lang", "tr"]), wished_language(["lab", "--lang=klingon"])
    ('tr', None)
    """
    early = ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    lang = early.parse_known_args(arguments)[0].lang
    return lang if lang in LANGUAGES else None


def _parser(lang: str) -> ArgumentParser:
    parser = _Parser(lang, prog="python -m course_utils", description=words.COURSE.say(lang))
    commands = parser.add_subparsers(
        title=words.COMMANDS.say(lang), dest="command", required=True, metavar=words.COMMAND.say(lang)
    )
    lab, setup, _test, build, site, handout, export, board, grades = (
        commands.add_parser(name, lang=lang, help=sentence.say(lang), description=sentence.say(lang))
        for name, sentence in words.SENTENCES.items()
    )
    for command in (lab, setup, site, handout, export, board, grades):
        command.flags.add_argument("--lang", choices=LANGUAGES, help=words.LANG.say(lang))
    lab.flags.add_argument("--no-browser", action="store_true", help=words.NO_BROWSER.say(lang))
    lab.flags.add_argument("--port", type=int, help=words.PORT.say(lang))
    asked = board.add_argument_group(words.ARGUMENTS_OF_BOARD.say(lang))
    asked.add_argument("deck", nargs="*", metavar=words.DECK.say(lang), help=words.ASKED.say(lang))
    board.flags.add_argument("--ip", default="127.0.0.1", help=words.IP.say(lang))
    board.flags.add_argument("--port", type=int, help=words.BOARD_PORT.say(lang))
    setup.flags.add_argument("--tests", action="store_true", help=words.TESTS.say(lang))
    setup.flags.add_argument("--cuda", action="store_true", help=words.CUDA.say(lang))
    chapters = build.add_argument_group(words.ARGUMENTS.say(lang))
    chapters.add_argument(
        "chapters", nargs="*", metavar=words.CHAPTER.say(lang), help=words.CHAPTERS.say(lang)
    )
    handed_in = grades.add_argument_group(words.ARGUMENTS_OF_GRADES.say(lang))
    handed_in.add_argument("folder", metavar=words.FOLDER.say(lang), help=words.HANDED_IN.say(lang))
    targets = export.add_argument_group(words.ARGUMENTS_OF_EXPORT.say(lang))
    targets.add_argument("target", choices=EXPORTS, help=words.TARGET.say(lang))
    targets.add_argument(
        "folder", nargs="?", default="export", metavar=words.FOLDER.say(lang), help=words.INTO.say(lang)
    )
    build.flags.add_argument("--check", action="store_true", help=words.CHECK.say(lang))
    return parser


class _Parser(ArgumentParser):
    """A parser that says in `lang` what argparse itself says on a page of help."""

    def __init__(self, lang: str, **named) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_help_in(lang), **named)
        self.flags = self.add_argument_group(words.OPTIONS.say(lang))
        self.flags.add_argument("-h", "--help", action="help", help=words.HELP.say(lang))


def _help_in(lang: str) -> type[HelpFormatter]:
    class Help(HelpFormatter):
        def add_usage(self, usage, actions, groups, prefix=None) -> None:
            super().add_usage(usage, actions, groups, words.USAGE.say(lang) if prefix is None else prefix)

    return Help
