"""The application object, in a process of its own: there can be only one."""

import os
import subprocess
import sys

LATER_IMPORT = """
import builtins, linecache
pythons = builtins.__import__
from postureapp.qt.app import open_application

app = open_application()
linecache.clearcache()
import postureapp.figure.scene
print(builtins.__import__ is pythons, len(linecache.cache))
"""


ICON = """
from postureapp.qt.app import open_application

print(open_application().windowIcon().isNull())
"""


def test_every_window_has_the_apps_own_icon():
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", ICON], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_source_of_what_is_imported_later_is_not_kept():
    command = [sys.executable, "-c", LATER_IMPORT]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "0"]
