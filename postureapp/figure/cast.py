"""Everybody in a pose, solved: where each joint of people and babies is. Nothing is drawn here."""

from __future__ import annotations

from typing import Any

from postureapp.figure.body import Body
from postureapp.figure.build import PARTNER, PERSON
from postureapp.figure.look import Look
from postureapp.figure.newborn import Newborn
from postureapp.figure.places import Anchors, Places

ADULTS = ("person", "partner")
BABIES = ("baby", "baby2")


class Cast:
    """People, babies and the places they offer. Raises ValueError, KeyError or TypeError for unsound data."""

    def __init__(self, pose: dict[str, Any], look: Look) -> None:
        """Trunks and legs, then babies (they lie on trunks), then arms (they hold babies)."""
        self.people: dict[str, Body] = {}
        self.babies: dict[str, Newborn] = {}
        self.anchors: Anchors = {}
        for name in ADULTS:
            if name in pose:
                size = (look.person if name == "person" else look.partner).body
                build = (PERSON if name == "person" else PARTNER).get(size)
                self.people[name] = Body(pose[name], build or PERSON["medium"])
        self._lay(pose)
        for name, body in self.people.items():
            self.anchors.update(body.anchors(name))
        order = sorted(self.people, key=lambda n: "partner." in str(pose[n]) or "'partner'" in str(pose[n]))
        for name in order:
            self.people[name].finish(self.anchors, self.people)
            self.anchors.update(self.people[name].anchors(name))

    def here(self) -> Places | None:
        """Places on the first person, for targets that name no body."""
        first = next(iter(self.people.values()), None)
        return Places(first, self.anchors, self.people) if first else None

    def _lay(self, pose: dict[str, Any]) -> None:
        first = next(iter(self.people.values()), None)
        for name in BABIES:
            if name in pose:
                holder = self.people.get(str(pose[name].get("on", "")), first)
                here = Places(holder, self.anchors, self.people) if holder else None
                baby = Newborn(pose[name], holder.spine.chest if holder else None, here)
                self.babies[name] = baby
                self.anchors.update(baby.anchors(name))
