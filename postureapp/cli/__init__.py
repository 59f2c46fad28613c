"""The command line: every verb in one word, lazy about what it imports, plain about what went wrong.

Exit codes: 0 done, 1 refused with a reason, 2 wrong usage, 3 not running.
"""

import sys
from collections.abc import Sequence

from postureapp.cli.failure import Failure
from postureapp.resources import ResourcesMissing


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code. Never lets an error out as a traceback without a sentence."""
    from postureapp.cli.parser import parser

    given = parser().parse_args(argv)  # ends with 2 by itself if the usage is wrong
    try:
        return int(given.run(given))
    except Failure as failure:
        print(failure.lines(), file=sys.stderr)
        return failure.code
    except ResourcesMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of a pipe had enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
