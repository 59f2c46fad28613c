import re
from pathlib import Path

import postureapp.content
from postureapp.content.pack_read import parse_pack

GUIDE = Path(postureapp.content.__file__).parent / "AUTHORING.md"


def test_the_pack_in_the_guide_is_sound():
    examples = re.findall(r"`(\w+\.toml)`\n\n```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    pack = parse_pack(dict(examples))
    assert (list(pack.tips), list(pack.routines)) == (["ANA-1"], ["ANA-2"])
    assert pack.routines["ANA-2"].seconds == 50
