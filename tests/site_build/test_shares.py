"""Work that is shared out gives what it gives in one process, whatever happens to the others."""

import os
import signal
from contextlib import closing

import pytest

from factcheck.site.shares import FEW, shared_out

MANY = list(range(5 * FEW))


def told(number):
    return number, os.getpid()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_everything_is_made_once_and_in_order(jobs):
    made = list(shared_out(told, MANY, jobs))
    assert [number for number, _ in made] == MANY
    processes = {process for _, process in made}
    assert len(processes) == jobs
    assert (os.getpid() in processes) == (jobs == 1)


def test_a_few_are_made_here():
    assert {process for _, process in shared_out(told, MANY[: FEW - 1], 2)} == {os.getpid()}


def test_what_fails_is_raised_here():
    def fails(number):
        if number == 7:
            raise KeyError("no such template")
        return number

    with pytest.raises(KeyError, match="no such template"):
        list(shared_out(fails, MANY, 2))


def test_what_is_lost_with_a_process_is_made_here():
    here = os.getpid()

    def dies(number):
        if number == 9 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(shared_out(dies, MANY, 2)) == MANY


def test_nobody_stays_when_the_work_is_broken_off():
    with closing(shared_out(lambda number: (told(number), "x" * 3_000_000), MANY, 2)) as made:
        (_, process), _ = next(made)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_site_is_the_same_made_by_two_as_by_one(desk):
    claim = desk.read("claims/officers.yaml")
    for number in range(FEW + 6):
        desk.write(f"claims/officers-{number}.yaml", claim.replace("claim: ", f"claim: {number} ", 1))
    desk.build()
    before = desk.output.files()
    desk.build("-e", "FACTCHECK_JOBS=2")
    assert desk.output.files() == before
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + 'SITENAME = "Others"\n')
    desk.build("-e", "FACTCHECK_JOBS=2")
    shared = desk.output.files()
    assert shared != before
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + 'SITENAME = "Once more"\n')
    desk.build()
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + 'SITENAME = "Others"\n')
    desk.build()
    assert desk.output.files() == shared
