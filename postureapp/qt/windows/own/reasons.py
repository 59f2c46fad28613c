"""Why something in a pack is not accepted, in plain words of the person's language."""

import re
from collections.abc import Callable

from postureapp.content.draft_check import EMPTY
from postureapp.i18n import Words

Said = Callable[[Words, re.Match[str]], str]


def reason(words: Words, message: str) -> str:
    """The reader's complaint as a sentence; one that is not known here is shown as it is."""
    for pattern, said in _SAID:
        if found := pattern.fullmatch(message):
            return said(words, found)
    return message


def _plain(pick: Callable[[Words], str]) -> Said:
    return lambda words, _: pick(words)


def _too_many_words(words: Words, found: re.Match[str]) -> str:
    count, most = found.groups()
    said = words.t("{count} words are too many to be heard once: {most} fit. Two short sentences are better.")
    return said.format(count=count, most=most)


def _too_long(words: Words, found: re.Match[str]) -> str:
    count, most = found.groups()
    said = words.t("It is {count} characters long, {most} fit. A shorter one is easier to read.")
    return said.format(count=count, most=most)


def _room(words: Words, found: re.Match[str]) -> str:
    return words.t("{most} characters fit. A shorter one is easier to read.").format(most=found[1])


def _too_many_items(words: Words, found: re.Match[str]) -> str:
    count, most = found.groups()
    return words.t("There are {count} of them, {most} fit.").format(count=count, most=most)


def _markup(words: Words, found: re.Match[str]) -> str:
    said = words.t("Plain words only: no web address and no signs such as {signs}.")
    return said.format(signs=found[1])


def _too_small(words: Words, found: re.Match[str]) -> str:
    return words.t("{bound} is the least.").format(bound=found[1])


def _too_large(words: Words, found: re.Match[str]) -> str:
    return words.t("{bound} is the most.").format(bound=found[1])


def _too_lasting(words: Words, found: re.Match[str]) -> str:
    said = words.t("It takes {n} minutes in all; {most} minutes fit.")
    return said.format(n=-(-int(found[1]) // 60), most=int(found[2]) // 60)


def _unknown_key(words: Words, found: re.Match[str]) -> str:
    return words.t("“{key}” means nothing here. Is it misspelt?").format(key=found[1])


def _lacks(words: Words, found: re.Match[str]) -> str:
    return words.t("“{key}” is missing.").format(key=found[1])


def _newer(words: Words, _: re.Match[str]) -> str:
    return words.t("It was made for a newer PostureApp. Update PostureApp, then install it again.")


def _installed(words: Words, _: re.Match[str]) -> str:
    return words.t("This pack is installed already.")


_SAID: tuple[tuple[re.Pattern[str], Said], ...] = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"the text is empty", _plain(lambda w: w.t("Some words are missing here."))),
        (re.escape(EMPTY), _plain(lambda w: w.t("Add a break or a tip first."))),
        (r"(\d+) words, at most (\d+) fit", _too_many_words),
        (r"(\d+) characters, at most (\d+) fit", _too_long),
        (r"Expected `str` of length <= (\d+).*", _room),
        (r"Expected `str` of length >= 1.*", _plain(lambda w: w.t("Some words are missing here."))),
        (r"Expected `str` matching regex.*",
         _plain(lambda w: w.t("A name here is small letters, numbers and hyphens."))),
        (r"there must be no markup or address in it \((.*)\)", _markup),
        (r"spaces at its ends", _plain(lambda w: w.t("There is a space at its start or end."))),
        (r"gaps like .*", _plain(lambda w: w.t("Curly brackets are not possible here."))),
        (r"this is no name of a picture", _plain(lambda w: w.t("No picture was chosen."))),
        (r"PostureApp fills this in itself", _plain(lambda w: w.t("PostureApp fills this in itself."))),
        (r"a routine has 1 to 40 steps", _plain(lambda w: w.t("A break has 1 to 40 steps."))),
        (r"(\d+) seconds, at most (\d+) fit", _too_lasting),
        (r"\d+ seconds are stated, .*", _plain(lambda w: w.t("Its length is not the sum of its steps."))),
        (r"Expected `(?:int|float)` >= (\d+).*", _too_small),
        (r"Expected `(?:int|float)` <= (\d+).*", _too_large),
        (r"Expected .*", _plain(lambda w: w.t("Something of another kind belongs here."))),
        (r"Invalid enum value.*", _plain(lambda w: w.t("This is none of the words that are known here."))),
        (r"Object missing required field `(.*?)`.*", _lacks),
        (r"Object contains unknown field `(.*?)`.*", _unknown_key),
        (r"an id is capital letters.*",
         _plain(lambda w: w.t("A name here is capital letters, a hyphen and a number, like MINE-1."))),
        (r"ids like this belong to PostureApp",
         _plain(lambda w: w.t("Names like this belong to PostureApp. Choose other letters."))),
        (r"this id is taken", _plain(lambda w: w.t("Another tip or break has this name already."))),
        (r"format .* is not known here.*", _newer),
        (r"a pack called .* is installed already", _installed),
        (r"(\d+) items, at most (\d+) fit", _too_many_items),
        (r"a table was expected here",
         _plain(lambda w: w.t("Something of another kind belongs here."))),
        (r"its folder is called .*", _plain(lambda w: w.t("Its folder was renamed."))),
        (r"the file is missing", _plain(lambda w: w.t("This file is missing from the pack."))),
        (r"it has neither .*", _plain(lambda w: w.t("There is neither a tip nor a break in it."))),
        (r"(?:the file is not valid TOML|it is not UTF-8 text|a line is longer than).*",
         _plain(lambda w: w.t("This file is damaged and cannot be read."))),
        (r"it is not a sound zip file.*", _plain(lambda w: w.t("This is no sound zip file."))),
        (r"it is packed in an unusual way", _plain(lambda w: w.t("It was packed in an unusual way."))),
        (r"(?:it cannot be read|it is larger than).*",
         _plain(lambda w: w.t("It cannot be read, or it is too large for a pack."))),
        (r"(?:a pack must not have this file|.*no link|this is a link.*|it has (?:\d+|two) files.*)",
         _plain(lambda w: w.t("This does not belong in a pack. It may have been tampered with."))),
    )
)  # fmt: skip
