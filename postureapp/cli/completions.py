"""Completions for bash, zsh and fish, made from the parser itself, so that they never fall behind."""

import argparse
from argparse import Namespace


def completions(given: Namespace) -> int:
    """Print the script for one shell."""
    from postureapp.cli.parser import parser

    print({"bash": bash, "zsh": zsh, "fish": fish}[given.shell](tree(parser())))
    return 0


Tree = dict[str, tuple[str, list[str], dict[str, str]]]
"""Verb -> its words, what may follow it (choices and options), and its own verbs with their words."""


def tree(top: argparse.ArgumentParser) -> Tree:
    """What the parser knows."""
    found: Tree = {}
    for name, (words, verb) in _verbs(top).items():
        inner = {sub: help_ for sub, (help_, _) in _verbs(verb).items()}
        found[name] = (words, _follow(verb), inner)
    return found


def _verbs(parser: argparse.ArgumentParser) -> dict[str, tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:  # noqa: SLF001  # argparse has no public way to its own verbs
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001
            return {name: (helps.get(name, ""), sub) for name, sub in action.choices.items()}
    return {}


def _follow(parser: argparse.ArgumentParser) -> list[str]:
    found: list[str] = []
    for action in parser._actions:  # noqa: SLF001
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            found += [option for option in action.option_strings if option.startswith("--")]
            found += [str(choice) for choice in action.choices or ()]
    return found


def bash(verbs: Tree) -> str:
    cases = "\n".join(
        f'        {name}) COMPREPLY=($(compgen -W "{" ".join([*inner, *follow])}" -- "$word"));;'
        for name, (_, follow, inner) in verbs.items()
    )
    return f"""_postureapp() {{
    local word=${{COMP_WORDS[COMP_CWORD]}}
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{" ".join(verbs)} --help --version" -- "$word"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
}}
complete -o default -F _postureapp postureapp"""


def zsh(verbs: Tree) -> str:
    lines = "\n".join(f"        '{name}:{_quoted(words)}'" for name, (words, _, _) in verbs.items())
    cases = "\n".join(
        f"        {name}) compadd -- {' '.join([*inner, *follow])};;"
        for name, (_, follow, inner) in verbs.items()
    )
    return f"""#compdef postureapp
_postureapp() {{
    local -a verbs=(
{lines}
    )
    if (( CURRENT == 2 )); then
        _describe verb verbs
        return
    fi
    case $words[2] in
{cases}
    esac
    _files
}}
compdef _postureapp postureapp"""


def fish(verbs: Tree) -> str:
    lines = [f"complete -c postureapp -n __fish_use_subcommand -f -a {name} -d '{_quoted(words)}'"
             for name, (words, _, _) in verbs.items()]  # fmt: skip
    for name, (_, follow, inner) in verbs.items():
        after = f"complete -c postureapp -n '__fish_seen_subcommand_from {name}'"
        lines += [f"{after} -f -a {sub} -d '{_quoted(words)}'" for sub, words in inner.items()]
        lines += [
            f"{after} -l {one[2:]}" if one.startswith("--") else f"{after} -f -a {one}" for one in follow
        ]
    return "\n".join(lines)


def _quoted(words: str) -> str:
    return words.replace("'", "’")
