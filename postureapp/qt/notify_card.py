"""Last rung of the ladder: our own card in the corner, which needs nothing but a screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from postureapp.core.model import Act
from postureapp.core.settings import Rung
from postureapp.ports import Announcement
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # the card is loaded when the first one is shown
    from postureapp.qt.windows.reminder_card import ReminderCard


class CardNotifier:
    """Shows one card at a time (see `ports.Notifier`)."""

    name = Rung.CARD.value

    def __init__(
        self, ui: Callable[[], Ui], acted: Callable[[str, Act], None], shown: Callable[[str, str], None]
    ) -> None:
        """`acted(occurrence, act)` is called once per card that the person answered or closed."""
        self._ui, self._acted, self._shown = ui, acted, shown
        self._card: ReminderCard | None = None

    def missing(self) -> str:
        """Nothing ever is."""
        return ""

    def show(self, announcement: Announcement, failed: Callable[[str], None]) -> None:
        """Show it in place of the last one."""
        from postureapp.qt.windows.reminder_card import ReminderCard

        self._withdraw()
        try:
            card = ReminderCard(self._ui(), announcement)
        except Exception as error:  # noqa: BLE001 - whatever it was, the ladder must hear of it
            failed(f"{type(error).__name__}: {error}")
            return
        card.acted.connect(self._on_acted)
        self._card = card
        card.appear()
        self._shown(announcement.prompt.occurrence, self.name)

    def close(self, occurrence: str) -> None:
        """Take that one away, if it is the one on screen."""
        if self._card is not None and self._card.announcement.prompt.occurrence == occurrence:
            self._withdraw()

    def _withdraw(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.withdraw()

    def _on_acted(self, occurrence: str, act: Act) -> None:
        self._card = None
        self._acted(occurrence, act)
