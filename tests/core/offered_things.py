"""What the evidence says about every routine, typed in by hand: the tests hold the content against it."""

FLOORS = {
    "R01": (0, 2),
    "R02": (2, 6),
    "R03": (0, 0),
    "R04": (0, 0),
    "R05": (0, 2),
    "R06": (0, 0),
    "R07": (0, 2),
    "R08": (0, 2),
    "R09": (0, 0),
    "R10": (6, 8),
    "R11": (0, 0),
    "R12": (0, 0),
    "R13": (0, 0),
    "R14": (0, 0),
    "R15": (0, 0),
    "R16": (0, 0),
}
"""Weeks from which a routine is offered: after a vaginal birth, after a caesarean."""

STEP_FLOORS = {
    "R06.6": (12, 12),
    "R07.4": (0, 6),
    "R14.3": (2, 3),
    "R14.5": (2, 3),
    "R14.6": (2, 3),
}
"""Steps that are left out before a week."""

EARLY_WORDS = {"R11.2": (0, 2), "R14.1": (2, 3)}
"""Steps that are said otherwise before a week."""

CAESAREAN_ONLY = {"R15"}

X2 = {"blood_pressure", "told_to_rest"}
X3 = {"clot"}
X4 = {"blood_thinners", "sore_injection"}
X5 = {"weak_bones"}
EXCLUDED = {
    "R01": X2 | X4,
    "R02": X2 | X4 | X5,
    "R05": X2 | X4,
    "R06": X3,
    "R08": X2,
    "R09": {"catheter"},
    "R10": X2 | X5 | {"sore_wrists", "ask_clinician"},
    "R11": X3,
    "R14": X2 | X3 | {"ask_clinician"},
    "R15": X3,
}
NOT_WHEN_BLEEDING_OR_DIZZY = {"R01", "R02", "R05", "R08", "R10", "R14"}
CALM = {"R03", "R09", "R11", "R12", "R15", "R16"}
GENTLE = {"R03", "R09", "R11", "R12"}

SECONDS = {
    "R01": 240,
    "R02": 240,
    "R03": 180,
    "R04": 240,
    "R05": 480,
    "R06": 280,
    "R07": 180,
    "R08": 240,
    "R09": 240,
    "R10": 240,
    "R11": 480,
    "R12": 360,
    "R13": 120,
    "R14": 600,
    "R15": 300,
    "R16": 120,
}

TIP_FLOORS = {
    "LIF-6": (1, 2),
    "CHG-2": (1, 3),
    "CHG-3": (1, 3),
    "DSK-3": (2, 2),
    "MAS-1": (0, 2),
    "MAS-2": (2, 6),
}
TIP_BIRTHS = {"SIT-5": "vaginal", "BED-3": "caesarean"}
TIP_EXCLUDED = {
    "LIF-6": {"pelvic_pain"},
    "MAS-1": X4,
    "MAS-2": X4 | X5,
    "MAS-3": {"sore_injection"},
    "HAB-2": {"catheter"},
    "STA-2": {"told_to_rest"},
    "RST-3": {"told_to_rest"},
}
TIP_FEEDING = {
    "FED-2": {"breast"},
    "FED-3": {"breast"},
    "FED-4": {"breast"},
    "FED-5": {"breast"},
    "FED-6": {"breast"},
    "FED-7": {"breast"},
    "FED-8": {"breast"},
    "FED-9": {"bottle"},
    "FED-10": {"pump"},
}
FEEDS = {
    "breast": {"breast"},
    "bottle": {"bottle"},
    "both": {"breast", "bottle", "pump"},
    "pump": {"pump", "bottle"},
    "unknown": {"breast", "bottle", "pump"},
}
