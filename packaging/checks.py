"""All checks that need no running app: style, types, imports, module length, leaks of machine paths."""

import re
import subprocess
from pathlib import Path

# A module is one idea; the tests of one module are a table and may be longer.
LONGEST_MODULE = {"postureapp": 250, "packaging": 250, "tests": 400}
# Addresses and paths of one machine or one network do not work anywhere else. Ana is the person in our tests.
LEAKS = {
    "the address of a package registry": r"--(?:extra-)?index-url|--find-links|https?://\S+/simple(?![\w-])|https?://\S+\.(?:whl|tar\.gz)\b",
    "a path of one person's machine": (
        r"(?<![\w.])/(?:root|work|home/(?!(?:ana|me)/)\w+|Users/(?!(?:ana|me)/)\w+|opt/\w+)/|[A-Z]:\\Users\\"
    ),
}


def all_of(root: Path, python: str) -> int:
    """Run every check to its end, even if an earlier one fails. The exit status: 0 if all passed."""
    lint_imports = "from importlinter.cli import lint_imports_command as lint; lint()"
    commands = {
        "style (ruff)": ["-m", "ruff", "check", "."],
        "types (mypy)": ["-m", "mypy"],
        "imports (import-linter)": ["-c", lint_imports],
    }
    failed = []
    for name, command in commands.items():
        print(f"\n== {name}", flush=True)
        if subprocess.call([python, *command], cwd=root):
            failed.append(name)
    for name, find in {"module length": long_modules, "machine paths and addresses": leaks}.items():
        found = find(root)
        print(f"\n== {name}", *(found or ["nothing found"]), sep="\n", flush=True)
        if found:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}." if failed else "\nAll checks passed.", flush=True)
    return 1 if failed else 0


def long_modules(root: Path) -> list[str]:
    """The modules that hold more than one idea, judging by their length."""
    found = []
    for folder, most in LONGEST_MODULE.items():
        for file in sorted((root / folder).rglob("*.py")):
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > most:
                found.append(f"{file.relative_to(root)}: {lines} lines, {most} at most")
    return found


def leaks(root: Path) -> list[str]:
    """Lines of the project's files that name a registry or a path of one machine."""
    found = []
    for file in project_files(root):
        name = file.relative_to(root).as_posix()
        if name == "packaging/checks.py":  # it holds the patterns themselves
            continue
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (UnicodeDecodeError, OSError):  # a picture or a sound; deleted but not yet committed
            continue
        for what, pattern in LEAKS.items():
            found += [
                f"{name}:{number}: {what}: {line.strip()[:100]}"
                for number, line in enumerate(lines, 1)
                if re.search(pattern, line)
            ]
    return found


def project_files(root: Path) -> list[Path]:
    """Every file that belongs to the project, by git where this is a repository."""
    listing = ["git", "ls-files", "-z"]
    try:
        names = subprocess.run(listing, cwd=root, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        made = {".venv", "build", "dist", "__pycache__"}
        return [file for file in root.rglob("*") if file.is_file() and not made & set(file.parts)]
    return [root / name for name in names.split("\0") if name]
