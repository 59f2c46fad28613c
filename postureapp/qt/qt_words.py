"""Qt's own words (context menus, file dialogs) in the app's language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


class QtWords:
    """Keeps one translator installed; English needs none."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> bool:
        """Switch at once. True if Qt has words in this language (English is built in)."""
        app = QCoreApplication.instance()
        if app is None:
            return False
        if self._translator is not None:
            app.removeTranslator(self._translator)
            self._translator = None
        QLocale.setDefault(QLocale(language) if language else QLocale.system())
        if language.startswith("en"):
            return True
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if not translator.load(f"qtbase_{language}", folder):
            return False
        app.installTranslator(translator)
        self._translator = translator
        return True
