"""Voices as the programs list them; the samples have the shape of each program's own output."""

import pytest

from postureapp.system.speech_voices import list_command, voices

ESPEAK = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  en-us           --/M      us-mbrola-2        mb/mb-us2            (en 7)
 5  en-gb-scotland  --/M      English_(Scotland) gmw/en-GB-scotland   (en 4)
 5  variant         --/M      Storm              !v/Storm             (en-us 5)
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)
"""
DISPATCHER = """\
                    NAME        LANGUAGE                 VARIANT
    English (America)+Linda              en                    none
              español (Jorge)              es                    none
"""
MAC = """\
Samantha            en_US    # Hello! My name is Samantha.
Tingting            zh_CN    # Hello!
Eddy (Spanish)      es_ES    # Hola.
"""
WINDOWS = "en-US|Microsoft Zira Desktop\r\nes-ES|Microsoft Helena Desktop\r\n"


@pytest.mark.parametrize(
    ("program", "language", "printed", "found"),
    [
        (
            "espeak-ng",
            "en",
            ESPEAK,
            (("gmw/en-US", "English (America)"), ("gmw/en-GB-scotland", "English (Scotland)")),
        ),
        ("espeak-ng", "zh_CN", ESPEAK, (("sit/cmn", "Chinese (Mandarin, latin as English)"),)),
        ("espeak", "es", ESPEAK, (("roa/es-419", "Spanish (Latin America)"),)),
        ("spd-say", "en", DISPATCHER, (("English (America)+Linda",) * 2,)),
        ("spd-say", "es", DISPATCHER, (("español (Jorge)",) * 2,)),
        ("say", "zh_CN", MAC, (("Tingting", "Tingting"),)),
        ("say", "es", MAC, (("Eddy (Spanish)",) * 2,)),
        ("powershell", "en", WINDOWS, (("Microsoft Zira Desktop",) * 2,)),
        ("espeak-ng", "en", "", ()),
        ("espeak-ng", "en", "no such option\n", ()),
    ],
)
def test_the_voices_of_a_language(program, language, printed, found):
    assert voices(program, language, printed) == found


def test_an_unknown_program_is_not_asked():
    assert list_command("") == []
    assert list_command("espeak-ng") == ["espeak-ng", "--voices"]
