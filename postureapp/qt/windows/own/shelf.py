"""The installed packs and the unfinished ones, as the window uses them."""

from collections.abc import Callable
from pathlib import Path

from postureapp.content import draft_edit, packs
from postureapp.content.draft import Draft, files_of
from postureapp.content.draft_read import draft_of
from postureapp.content.drafts import Drafts
from postureapp.content.pack_files import PackRefused
from postureapp.content.packs import Installed
from postureapp.qt.ui import Ui


class Shelf:
    """Acts on the pack folder. `told` is called after each change of what can be offered."""

    def __init__(self, ui: Ui, home: Path, told: Callable[[], None]) -> None:
        """`home` is the pack folder; unfinished packs lie in it: deleting everything deletes them too."""
        self._ui, self._home, self._told = ui, home, told
        self.drafts = Drafts(home / ".drafts")

    def installed(self) -> list[Installed]:
        """All packs. Raises OSError."""
        return packs.installed(self._home)

    def taken(self, but: str = "") -> set[str]:
        """Ids of all content but that of one pack."""
        content = self._ui.content
        ours = {one.id for one in content.tips.values() if not one.pack}
        ours |= {one.id for one in content.routines.values() if not one.pack}
        others = [each for each in self.installed() if each.id != but]
        return ours | {id_ for each in others for id_ in (*each.tips, *each.routines)}

    def install(self, source: Path, *, replace: bool = False) -> Installed:
        """Raises PackRefused or OSError."""
        id_ = packs.inspect(source).facts.id
        return self._change(packs.install(source, self._home, self.taken(id_), replace=replace))

    def knows(self, source: Path) -> str:
        """Title of the installed pack that this one would replace, or "". Raises PackRefused."""
        id_ = packs.inspect(source).facts.id
        return next((each.title or each.id for each in self.installed() if each.id == id_), "")

    def save(self, draft: Draft) -> Installed:
        """Install what the form made; its unfinished copy goes. Raises PackRefused or OSError."""
        made = packs.install_files(files_of(draft), self._home, self.taken(draft.id), replace=True)
        self.drafts.forget(draft.id)
        return self._change(made)

    def switch(self, id_: str, *, on: bool) -> None:
        """Turn a pack on or off. Raises KeyError or OSError."""
        packs.enable(self._home, id_, on=on)
        self._told()

    def remove(self, id_: str) -> None:
        """Delete a pack and its unfinished copy. Raises KeyError or OSError."""
        packs.remove(self._home, id_)
        self.drafts.forget(id_)
        self._told()

    def export(self, id_: str, target: Path) -> None:
        """Raises KeyError, PackRefused or OSError."""
        packs.export(self._home, id_, target)

    def export_draft(self, draft: Draft, target: Path) -> None:
        """Write what the form made as a zip. Raises OSError."""
        packs.write_zip(files_of(draft), target)

    def to_edit(self, id_: str) -> Draft:
        """What the form shows of a pack: its unfinished copy, else the pack. Raises PackRefused."""
        return self.drafts.of(id_) or draft_of(packs.inspect(self._home / id_))

    def new(self) -> Draft:
        """An empty pack in the person's language, by the author of their last one."""
        known = [each for each in self.installed() if each.id.startswith("own-")]
        return draft_edit.new_draft(known[-1].author if known else "", self._ui.content.language)

    def keep(self, draft: Draft) -> None:
        """Nothing typed is lost; what is as it was saved, or still empty, is not kept. Raises OSError."""
        empty = not draft.items and not draft.title
        if empty or self._saved(draft.id) == draft:
            self.drafts.forget(draft.id)
        else:
            self.drafts.keep(draft)

    def _saved(self, id_: str) -> Draft | None:
        try:
            return draft_of(packs.inspect(self._home / id_))
        except PackRefused:
            return None

    def _change(self, made: Installed) -> Installed:
        self._told()
        return made
