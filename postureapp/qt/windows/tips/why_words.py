"""Why something is or is not offered, as sentences: kind, and about the cause."""

from postureapp.core.eligibility import Why, WhyCode
from postureapp.core.model import Exclusion
from postureapp.i18n import Words


def sentence(words: Words, why: Why) -> str:
    """One reason against offering it now."""
    t = words.t
    match why.code:
        case WhyCode.TOO_EARLY:
            said = words.tn(
                "It is kept for later: from week {n}.", "It is kept for later: from week {n}.", why.week
            )
            return said.format(n=why.week)
        case WhyCode.EXCLUDED:
            return t("It is left out because of “{what}” in your profile.").format(
                what=exclusion(words, why.detail)
            )
        case _:
            return _fixed(words)[why.code]


def _fixed(words: Words) -> dict[WhyCode, str]:
    """Reasons that say the same to everyone."""
    t = words.t
    first = t("One of your answers needs help first. Everything else waits.")
    gentle = t("Your last answers ask for the gentlest breaks only.")
    return {
        WhyCode.EMERGENCY_OPEN: first,
        WhyCode.URGENT_OPEN: first,
        WhyCode.CALM_ONLY: gentle,
        WhyCode.GENTLE_ONLY: gentle,
        WhyCode.NOT_TODAY: t("It does not go with what you answered today."),
        WhyCode.DATE_UNKNOWN: t(
            "It is for later weeks, and your baby's birth date is not set in your profile."
        ),
        WhyCode.BIRTH_UNKNOWN: t("It depends on the kind of birth, which is not set in your profile."),
        WhyCode.OTHER_BIRTH: t("It is made for after another kind of birth."),
        WhyCode.OTHER_FEEDING: t("It is about another way of feeding."),
        WhyCode.TWINS_ONLY: t("It is for feeding two babies."),
        WhyCode.NIGHT: t("It is kept for the day."),
        WhyCode.NO_DESK: t("It is for those who work at a desk."),
        WhyCode.BABY_HIDDEN: t("It speaks of a baby, and you chose to leave that out."),
    }


def exclusion(words: Words, name: str) -> str:
    """An exclusion of the profile in words."""
    t = words.t
    return {
        Exclusion.BLOOD_PRESSURE: t("blood pressure not settled"),
        Exclusion.TOLD_TO_REST: t("told to rest"),
        Exclusion.CLOT: t("a recent blood clot"),
        Exclusion.BLOOD_THINNERS: t("blood thinners or a bleeding problem"),
        Exclusion.SORE_INJECTION: t("sore injection site, numb or broken skin"),
        Exclusion.WEAK_BONES: t("weak bones, a recent fracture or fall"),
        Exclusion.SORE_WRISTS: t("sore wrists"),
        Exclusion.PELVIC_PAIN: t("pelvic pain"),
        Exclusion.CATHETER: t("a catheter"),
        Exclusion.ASK_CLINICIAN: t("ask a clinician first"),
    }.get(Exclusion(name), name)
