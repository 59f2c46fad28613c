"""`python -m postureapp` is the same as the command `postureapp`."""

import sys

from postureapp.cli import main

sys.exit(main())
