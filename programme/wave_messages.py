"""What a wave says when it begins, asks again or tells that it will come."""

from __future__ import annotations

from locales.wording import Day, Draft, Phrase, Value
from programme.buttons import Action
from programme.facts import button, ways_on
from programme.wave_times import AGAIN, CHASER, NOTICE, Saying
from storage.survey_records import Wave


def message(saying: Saying, wave: Wave, name: str) -> Draft:
    """What shows on a lock screen asks how she is, and nothing else."""
    about: dict[str, Value] = {"name": name}
    if saying.what == NOTICE:
        day: dict[str, Value] = {"day": Day(wave.due_on)}
        return Draft(
            (Phrase("wave-notice", about), Phrase("wave-notice-what", day)), tuple(ways_on())
        )
    first = Phrase("wave-chaser" if saying.what == CHASER else "wave-start", about)
    what = Phrase("wave-again-what" if saying.what == AGAIN else "wave-start-what")
    later, no = (
        button(f"wave-button.{label}", Action(verb, wave.id))[0]
        for label, verb in (("later", "survey-later"), ("no", "survey-no"))
    )
    start = button("wave-button.start", Action("survey", wave.id))
    return Draft((first, what), (start, (later,), (no,), *ways_on()))
