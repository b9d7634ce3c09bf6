"""The course's commands: python -m course_utils lab, and those that `--help` lists.

Any Python from 3.6 on must be able to read this file, or the sentence about the version could never appear;
and only the standard library may be imported, here and in what is imported from here: before the first
set-up nothing else is installed.
"""

import sys

OLDEST, NEWEST = (3, 11), (3, 14)
WRONG_PYTHON = (
    "Bu kurs Python 3.11 - 3.14 ile çalışır, bu ise Python {0}: uygun bir sürümü python.org adresinden kurup "
    "komutu onunla verin, örneğin {1}.\n"
    "This course runs on Python 3.11 to 3.14, and this is Python {0}: install one of these from python.org "
    "and give the command to it, for example {1}."
)


def main(arguments=None):
    """Carry out one command and return its exit code: 1 after one sentence that says what went wrong."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _refuse_python()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # an old console may not know ş and ğ
    from .setup.command_line import parse, wished_language
    from .setup.system_language import system_language
    from .words import setting_up

    arguments = sys.argv[1:] if arguments is None else arguments
    lang = wished_language(arguments) or system_language()
    options, rest = parse(arguments, lang)
    try:
        return globals()["_" + options.command](options, rest, lang)
    except (setting_up.Refusal, OSError) as error:
        print("\n" + setting_up.explain(error, lang), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n" + setting_up.INTERRUPTED.say(lang), file=sys.stderr)
        return 130


def _refuse_python():
    newest = "{}.{}".format(*NEWEST)
    command = ("py -" if sys.platform == "win32" else "python") + newest + " -m course_utils lab"
    running = "{}.{}".format(*sys.version_info[:2])
    print(WRONG_PYTHON.format(running, command), file=sys.stderr)
    return 1


def _lab(options, rest, lang):
    from .setup import environment, lab

    python = environment.python_for_lab(lang)
    return lab.open_course(python, lang, port=options.port, browser=not options.no_browser, more=rest)


def _setup(options, rest, lang):
    from .setup import environment

    environment.set_up(lang, tests=options.tests, cuda=options.cuda)
    return 0


def _test(options, rest, lang):
    from .setup import environment, testing

    python = environment.set_up(lang, tests=True)
    return environment.hand_over(testing.command(python, rest, lang))


def _build(options, rest, lang):
    from .setup import environment

    python = environment.set_up(lang, tests=True)
    if not environment.is_running():
        wishes = options.chapters + ["--check"] * options.check
        return environment.hand_over([python, "-m", "course_utils", "build", *wishes])
    from .publish import notebooks

    return notebooks.main(options.chapters, options.check)


def _site(options, rest, lang):
    from .setup import environment

    python = environment.set_up(lang, tests=True)
    if not environment.is_running():
        return environment.hand_over([python, "-m", "course_utils", "site", "--lang", lang])
    from .site import pages

    return pages.main(lang)


def _handout(options, rest, lang):
    from .setup import environment, testing

    python = environment.set_up(lang, tests=True)
    testing.ensure_browser(lang)
    if not environment.is_running():
        return environment.hand_over([python, "-m", "course_utils", "handout", "--lang", lang])
    from .site import paper

    return paper.main(lang, testing.find_browser())


def _export(options, rest, lang):
    if options.target != "moodle":  # which needs the standard library alone
        _go_on_with_the_course(lang, ["export", options.target, options.folder])
    from .classroom import export

    return export.main(options.target, options.folder, lang)


def _board(options, rest, lang):
    port = ["--port", str(options.port)] if options.port else []
    _go_on_with_the_course(lang, ["board", *options.deck, "--ip", options.ip, *port])
    from .classroom import board

    return board.main(options.deck, lang, options.ip, options.port)


def _grades(options, rest, lang):
    _go_on_with_the_course(lang, ["grades", options.folder])
    from .classroom import grades

    return grades.main(options.folder, lang)


def _go_on_with_the_course(lang, wish):
    """Let the Python that has what the course needs take over, unless it is the running one."""
    from .setup import environment

    python = environment.python_for_lab(lang)
    if str(python) != sys.executable:
        sys.exit(environment.hand_over([python, "-m", "course_utils", *wish, "--lang", lang]))


if __name__ == "__main__":
    sys.exit(main())
