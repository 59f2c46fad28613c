"""One command to run, test and check PostureApp from a fresh checkout: `python3 packaging/dev.py run`.

Standard library only. This first file also starts on older Pythons, to say clearly what is missing.
"""

import os
import shutil
import subprocess
import sys

NEEDED = (3, 11)
SUITABLE = ("python3.13", "python3.12", "python3.11", "python3.14")


def main(arguments: "list[str]") -> int:
    """Find a Python that is new enough, then do what was asked. Returns the exit status."""
    if sys.version_info < NEEDED:
        return continue_with_newer_python(arguments)
    import verbs

    return verbs.main(arguments)


def continue_with_newer_python(arguments: "list[str]") -> int:
    """Start this file again with a newer Python from PATH; status 1 and a remedy if there is none."""
    for name in SUITABLE:
        found = shutil.which(name)
        # A name on PATH may be a stand-in that refuses to start, so it is tried first.
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            os.execv(found, [found, __file__, *arguments])
    mine = sys.version.split()[0]
    print("PostureApp needs Python %d.%d or newer; this is Python %s." % (NEEDED[0], NEEDED[1], mine))
    print("No newer one was found on this machine, so nothing was changed.")
    print("Please install Python 3.11 or newer beside this one and run the same command again.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
