"""Cuts an answer to what one line may carry."""

import msgspec

from postureapp.system import control_messages as m


def fitting(answer: m.AnyAnswer) -> m.AnyAnswer:
    """The answer; if it would be too long, without its oldest decisions, or its latest occurrences."""
    while isinstance(answer, m.WhyIs) and answer.decisions and len(m.pack(answer)) > m.LONGEST_ANSWER:
        keep = answer.decisions[len(answer.decisions) // 8 + 1 :]
        answer = msgspec.structs.replace(answer, decisions=keep)
    while isinstance(answer, m.PlanIs) and answer.occurrences and len(m.pack(answer)) > m.LONGEST_ANSWER:
        first_left_out = len(answer.occurrences) * 7 // 8
        answer = m.PlanIs(
            occurrences=answer.occurrences[:first_left_out], until=answer.occurrences[first_left_out].at
        )
    return answer
