"""Where somebody is in a survey, told from her answers alone, so that it holds after anything.

The survey is the one of today: a newer version than she began asks what it has and she has not
answered, and does not ask again what she said already.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from programme.survey_definitions import LeadsTo, Question, Survey, applies, choices_of
from storage.survey_records import Value

Answers = Mapping[str, Value]


def following(survey: Survey, answers: Answers) -> Question | None:
    """The first question that is for her and that she has not answered; None at the end."""
    return next(
        (one for one in survey.questions if one.id not in answers and applies(one, answers)), None
    )


def standing(survey: Survey, answers: Answers, position: str | None) -> Question | None:
    """What she is asked now: where she stands, if that is still for her, else what follows."""
    here = survey.find(position)
    if here is not None and applies(here, answers):
        return here
    return following(survey, answers)


def before(survey: Survey, answers: Answers, position: str | None) -> Question | None:
    """What she answered before that question; None at the first."""
    earlier: Question | None = None
    for one in survey.questions:
        if one.id == position:
            break
        if one.id in answers and applies(one, answers):
            earlier = one
    return earlier


def beside_the_way(survey: Survey, answers: Answers) -> Collection[str]:
    """Answers to questions that are not for her, now that she answered others differently."""
    given = dict(answers)
    gone: list[str] = []
    for one in survey.questions:
        if one.id in given and not applies(one, given):
            del given[one.id]
            gone.append(one.id)
    return gone


def leads_to(survey: Survey, answers: Answers) -> Sequence[LeadsTo]:
    """What is to be offered to her, in the order of her answers, nothing twice."""
    found = [
        one.leads_to[choice]
        for one in survey.questions
        for choice in choices_of(one, answers.get(one.id))
        if choice in one.leads_to
    ]
    return list(dict.fromkeys(found))


def is_settled(survey: Survey, answers: Answers) -> bool:
    """Whether later waves have nothing to ask."""
    return any(
        choice in one.settles
        for one in survey.questions
        for choice in choices_of(one, answers.get(one.id))
    )
