"""An answer that ends the program ends nothing, in a kernel of Jupyter as well with its own `exit`."""

import pytest
from jupyter_client.manager import start_new_kernel

from course_utils.words import lessons

JUDGE = """
from course_utils.chapters.exercise import check, exercise_named

def saving(c_in, c_out, k):
    {body}
    return 8.0

sentence = check(exercise_named("saving_of_pair"), saving).sentence.en
shell = get_ipython()
"""


@pytest.fixture(scope="module")
def kernel():
    """Runs a cell in one kernel of Jupyter: the reply, with the values of expressions."""
    manager, client = start_new_kernel()
    client.execute("kept = 27", reply=True, timeout=60)

    def run(cell, **asked):
        return client.execute(cell, user_expressions=asked, reply=True, timeout=60)["content"]

    yield run
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("body", ["exit()", "quit()", "exit(keep_kernel=True)", "import sys; sys.exit()"])
def test_an_answer_that_ends_the_program_is_told_so_and_the_kernel_lives(kernel, body):
    reply = kernel(JUDGE.format(body=body), said="sentence", ends="shell.exit_now", kept="kept")
    values = {name: value["data"]["text/plain"] for name, value in reply["user_expressions"].items()}
    assert values == {"said": repr(lessons.EXITED.en), "ends": "False", "kept": "27"}
    assert reply["payload"] == []


def test_a_cell_may_end_the_kernel_as_before(kernel):
    kernel(JUDGE.format(body="exit()"))
    asked = kernel("shell.ask_exit()", ends="shell.exit_now")
    assert [payload["source"] for payload in asked["payload"]] == ["ask_exit"]
