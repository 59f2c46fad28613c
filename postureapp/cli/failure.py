"""Why a verb did not do it: what happened, what it means, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # starting needs no checked values before the tray is there
    from postureapp.core.problem import Problem

REFUSED, USAGE, NOT_RUNNING = 1, 2, 3


class Failure(Exception):
    """Ends a verb with an exit code and up to three sentences."""

    def __init__(self, what: str, meaning: str = "", remedy: str = "", code: int = REFUSED) -> None:
        super().__init__(what)
        self.what = what
        self.meaning = meaning
        self.remedy = remedy
        self.code = code

    def lines(self) -> str:
        return "\n".join(line for line in (self.what, self.meaning, self.remedy) if line)


def failure(problem: Problem) -> Failure:
    return Failure(problem.what, problem.meaning, problem.remedy)
