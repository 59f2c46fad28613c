"""Interface catalogues: python packaging/catalogues.py update | compile | check   (needs Babel).

update   collects the sentences of the program into each language's .po file; old translations stay
compile  makes the .mo files the program reads
check    says what is missing, unsure, out of date or has other gaps than the English; then ends with 1
"""

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "locale"
LANGUAGES = ("es", "zh_CN")
KEYWORDS = {"t": None, "tn": (1, 2), "tc": ((1, "c"), 2)}
GAP = re.compile(r"\{[a-z_]*\}")
WIDTH = 100


def extract() -> Catalog:
    """Every sentence of the program, where it stands, and the remarks beside it that begin with "i18n:"."""
    found = Catalog(project="PostureApp", fuzzy=False, charset="utf-8")
    for name, line, words, remarks, context in extract_from_dir(
        ROOT / "postureapp", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=["i18n:"]
    ):
        found.add(words, locations=[(f"postureapp/{name}", line)], auto_comments=remarks, context=context)
    return found


def po(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "postureapp.po"


def read(language: str) -> Catalog:
    path = po(language)
    if not path.exists():
        return Catalog(locale=language, project="PostureApp", fuzzy=False, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update() -> int:
    template = extract()
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        path = po(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=WIDTH, sort_output=True, ignore_obsolete=True, omit_header=False)
        print(f"{language}: {len(catalogue)} sentences, {len(missing(catalogue))} to be translated")
    return 0


def compile_() -> int:
    for language in LANGUAGES:
        if po(language).exists():
            with po(language).with_suffix(".mo").open("wb") as file:
                write_mo(file, read(language))
    return 0


def check() -> int:
    template = extract()
    wrong = [line for language in LANGUAGES for line in problems(language, template)]
    print("\n".join(wrong) or "The catalogues are complete.")
    return 1 if wrong else 0


def problems(language: str, template: Catalog) -> list[str]:
    """Everything that is wrong with one language, a line each."""
    catalogue = read(language)
    known = {key(message): message for message in catalogue if message.id}
    wrong = [f"{language}: not collected: {message.id!r}" for message in template
             if message.id and key(message) not in known]  # fmt: skip
    wrong += [f"{language}: not translated: {message.id!r}" for message in missing(catalogue)]
    for message in known.values():
        english = {gap for form in forms(message.id) for gap in GAP.findall(form)}
        for form in forms(message.string):
            if form and not set(GAP.findall(form)) <= english:
                wrong.append(f"{language}: other gaps than the English: {form!r}")
    if not fresh(language, catalogue):
        wrong.append(f"{language}: the .mo file is out of date: python packaging/catalogues.py compile")
    return wrong


def missing(catalogue: Catalog) -> list[Message]:
    """Without a translation, or with one that is only a guess."""
    return [one for one in catalogue if one.id and (one.fuzzy or not all(forms(one.string)))]


def fresh(language: str, catalogue: Catalog) -> bool:
    """Does the .mo file say what the .po file says?"""
    path = po(language).with_suffix(".mo")
    if not path.exists():
        return not po(language).exists()
    made = io.BytesIO()
    write_mo(made, catalogue)
    with path.open("rb") as file:
        there = read_mo(file)
    made.seek(0)
    wanted = read_mo(made)
    return {key(one): one.string for one in there if one.id} == {
        key(one): one.string for one in wanted if one.id
    }


def key(message: Message) -> tuple[str, ...]:
    return (message.context or "", *forms(message.id))


def forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ("",))


if __name__ == "__main__":
    verbs = {"update": update, "compile": compile_, "check": check}
    if len(sys.argv) != 2 or sys.argv[1] not in verbs:
        sys.exit(__doc__)
    sys.exit(verbs[sys.argv[1]]())
