"""Trainings: what they are, when one can apply, and how far her own application has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.participants.parts import ASK, LANGUAGES, MENU
from handlers.participants.surveys import invitation
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Day, Draft, Phrase, Value
from programme import chain, trainings
from programme.buttons import Action, Screen
from programme.chain import ChainStep, Happening, StepTaken, Timeline
from programme.trainings import Anchor, Intake, Offered, Training, TrainingState

MOST_LINES = 10
"""Of what happened; the last of it is what she asks for."""

HELP = choice("training.help", Screen("talks", (0,)))
HELP_AFTER = choice("training.help-after", Screen("talks", (0,)))
"""Who has applied needs no help to apply."""
TRAININGS = choice("trainings-button", Screen("trainings"))
WHERE = choice("training.where", Screen("application"))

_MARKED = frozenset(ChainStep) - {ChainStep.INTERESTED}


async def own_row(visit: Visit) -> list[Choice]:
    """In the menu: a training to apply to or, without one, the way to what she applied to."""
    if await trainings.offered(visit.work, _today(visit)):
        return [TRAININGS]
    said = await chain.standing(visit.work, visit.person)
    return [WHERE] if any(one.intake_id is not None for one in said) else []


# Screens


async def all_trainings(visit: Visit) -> Draft:
    """Those that one can apply to now or later; a single one is shown at once."""
    found = await trainings.offered(visit.work, _today(visit))
    if len(found) == 1:
        return await _page(visit, found[0].training, found[0].intakes)
    return draft(
        [Phrase("trainings") if found else Phrase("trainings-none")],
        [
            *([_opening(visit, one)] for one in found),
            [HELP] if found else [],
            [WHERE],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def training(visit: Visit, training_id: int) -> Draft:
    """One of them, or which there are where it is offered no more."""
    found = await trainings.find(visit.work, training_id)
    if found is None or found.state is TrainingState.CLOSED:
        return await all_trainings(visit)
    intakes = await trainings.intakes_of(visit.work, found)
    return await _page(visit, found, [one for one in intakes if _concerns(visit, one)])


async def which(visit: Visit, training_id: int) -> Draft:
    """To which start of the course she has applied."""
    found = await trainings.find(visit.work, training_id)
    intakes = [] if found is None else await _to_say(visit, found)
    if found is None or not intakes:
        return await training(visit, training_id)
    return draft(
        [Phrase("training-which")],
        [
            *([choice(_in_short(one), Action("applied", one.id))] for one in intakes),
            [choice("button-event", Screen("training", (found.id,)))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def application(visit: Visit) -> Draft:
    """What happened, with days; what comes next; and who knows more."""
    return await _application(visit, None)


async def _application(visit: Visit, asks: tuple[Phrase, Choice] | None) -> Draft:
    """`asks` is a paragraph and a button about her, where something is to be asked."""
    told = await chain.timeline(visit.work, visit.profile, visit.person, _today(visit))
    own = told.last_own
    contact = visit.profile.contact
    return draft(
        [
            Phrase("application") if told.happenings else Phrase("application-none"),
            *[_line(one) for one in told.happenings[-MOST_LINES:]],
            *await _coming(visit, told),
            Phrase("application-call", {"contact": contact}) if contact else None,
            None if asks is None else asks[0],
        ],
        [
            [] if asks is None else [asks[1]],
            [choice("application.wrong", Action("unsay", own.id))] if own is not None else [],
            [_help([one.step for one in told.happenings if one.step is not None])],
            [TRAININGS],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


# What she says


async def interested(visit: Visit, action: Action) -> Reply:
    """She wants to hear when it opens and before it closes; nothing else follows from it."""
    return await _say(visit, action.id, ChainStep.INTERESTED)


async def applied(visit: Visit, action: Action) -> Reply:
    """She has applied there; asked nothing more."""
    return await _say(visit, action.id, ChainStep.APPLIED)


async def unsay(visit: Visit, action: Action) -> Reply:
    """What she said last was not so."""
    taken_back = await chain.take_back(visit.work, visit.person, action.id, visit.now)
    toast = "button-old" if taken_back is None else "training-toast.unsaid"
    return Reply(toast=Phrase(toast), shows=Screen("application"))


async def _say(visit: Visit, intake_id: int, step: ChainStep) -> Reply:
    found = await trainings.find_intake(visit.work, intake_id)
    if found is None or not _can_say(visit, found[0], step):
        return Reply((Spoken(await all_trainings(visit), in_place=True),), Phrase("button-old"))
    intake, its_training = found
    known = await chain.at_intake(visit.work, visit.person, intake.id)
    if not any(one.step in _MARKED or one.step is step for one in known):
        await chain.take_step(
            visit.work, visit.person, step, on=_today(visit), now=visit.now, intake_id=intake.id
        )
    toast = Phrase(f"training-toast.{step}")
    if step is ChainStep.APPLIED:
        shown = await _application(visit, await invitation(visit))
        return Reply((Spoken(shown, in_place=True),), toast)
    return Reply(toast=toast, shows=Screen("training", (its_training.id,)))


# How it looks


async def _page(visit: Visit, one: Training, intakes: Sequence[Intake]) -> Draft:
    texts = trainings.texts_in(one, visit.language)
    hers = [step for each in intakes for step in await _last_at(visit, each)]
    return draft(
        [
            Phrase("training", {"title": texts.title}),
            Phrase("training-about", {"about": texts.about}) if texts.about else None,
            *[_about(visit, each) for each in intakes],
            Phrase("training-link", {"link": one.link}) if one.link else None,
            *[_hers(step) for step in hers[-1:]],
        ],
        [
            *(await _to_do(visit, one, intakes, hers)),
            [_help(hers)],
            [WHERE],
            *_to_take_back(hers),
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def _to_do(
    visit: Visit, one: Training, intakes: Sequence[Intake], hers: Sequence[StepTaken]
) -> list[list[Choice]]:
    """What she can say, as far as she has not said it."""
    rows = []
    if not hers and intakes:
        rows.append([choice("training.interested", Action("interested", intakes[0].id))])
    has_said = {step.intake_id for step in hers if step.step in _MARKED}
    to_say = [each for each in await _to_say(visit, one) if each.id not in has_said]
    if len(to_say) == 1:
        rows.append([choice("training.applied", Action("applied", to_say[0].id))])
    elif to_say:
        rows.append([choice("training.applied", Screen("which", (one.id,)))])
    return rows


def _help(hers: Sequence[StepTaken]) -> Choice:
    return HELP_AFTER if any(one.step in _MARKED for one in hers) else HELP


def _to_take_back(hers: Sequence[StepTaken]) -> list[list[Choice]]:
    """That she is interested, which is seldom what she wants next."""
    if not hers or hers[-1].step is not ChainStep.INTERESTED:
        return []
    return [[choice("training.uninterested", Action("unsay", hers[-1].id))]]


async def _last_at(visit: Visit, intake: Intake) -> Sequence[StepTaken]:
    return (await chain.at_intake(visit.work, visit.person, intake.id))[-1:]


async def _to_say(visit: Visit, one: Training) -> list[Intake]:
    """The intakes that she may have applied to, the last to close last."""
    intakes = await trainings.intakes_of(visit.work, one)
    return [each for each in intakes if _can_say(visit, each, ChainStep.APPLIED)]


def _can_say(visit: Visit, intake: Intake, step: ChainStep) -> bool:
    return trainings.can_say_applied(intake, _today(visit)) or (
        step is ChainStep.INTERESTED and _concerns(visit, intake)
    )


def _concerns(visit: Visit, intake: Intake) -> bool:
    """One can apply to it, now or later."""
    phase = trainings.phase(intake, _today(visit))
    return phase in (trainings.Phase.OPEN, trainings.Phase.COMING)


def _about(visit: Visit, intake: Intake) -> Phrase:
    about: dict[str, Value] = {"opens": Day(intake.opens_on), "closes": Day(intake.closes_on)}
    phase = trainings.phase(intake, _today(visit))
    if intake.starts_on is None:
        return Phrase(f"training-{phase}", about)
    return Phrase(f"training-{phase}-starts", {**about, "starts": Day(intake.starts_on)})


def _hers(step: StepTaken) -> Phrase:
    return Phrase(
        "application-line",
        {"day": Day(step.happened_on), "what": Phrase(f"application-what.{step.step}")},
    )


def _opening(visit: Visit, one: Offered) -> Choice:
    title = trainings.texts_in(one.training, visit.language).title
    return choice(Phrase("label", {"text": title}), Screen("training", (one.training.id,)))


def _in_short(intake: Intake) -> Phrase:
    if intake.starts_on is None:
        return Phrase("training-closes-button", {"day": Day(intake.closes_on, short=True)})
    return Phrase("training-starts-button", {"day": Day(intake.starts_on, short=True)})


def _line(one: Happening) -> Phrase:
    what = Phrase(f"application-what.{one.place}")
    return Phrase("application-line", {"day": Day(one.on), "what": what})


async def _coming(visit: Visit, told: Timeline) -> list[Phrase]:
    said = []
    if told.intake is not None:
        found = await trainings.find_intake(visit.work, told.intake.id)
        if found is not None:
            title = trainings.texts_in(found[1], visit.language).title
            said.append(Phrase("application-about", {"title": title}))
    if told.next is not None:
        anchor, day = told.next
        said.append(Phrase(f"application-next-{_NEXT[anchor]}", {"day": Day(day)}))
    elif told.intake is not None and told.now.place is chain.Place.APPLIED:
        said.append(Phrase("application-waiting"))
    return said


_NEXT = {
    Anchor.OPENS: "opens",
    Anchor.CLOSES: "closes",
    Anchor.DECISION: "decision",
    Anchor.STARTS: "starts",
    Anchor.HALF_WAY: "half-way",
    Anchor.ENDS: "ends",
}


def _today(visit: Visit) -> date:
    return visit.profile.open_time.day_of(visit.now)
