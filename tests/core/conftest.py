"""`pytest tests/core --hypothesis-profile=deep` looks twenty times as long for a counter-example."""

from hypothesis import settings

settings.register_profile("deep", parent=settings.get_profile("postureapp"), max_examples=2000)
