"""The welcome conversation as it is had, with every way that it can take."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from textwrap import dedent

import pytest

from handlers.engine import Chosen, Reply, State, Turn, Typed, Unfitting, draft_of, resume
from handlers.participants.welcome import WELCOME, Facts
from locales.languages import available
from locales.wording import Phrase, Value
from programme.buttons import Answer, Screen, decode, encode
from programme.commands import AnswerNotice, ChooseLanguage, Command, TakeName

FACTS = Facts(
    languages=tuple(available()[language] for language in ("ar", "sv-easy", "en")),
    language="sv-easy",
    programme="Nästa steg",
    organiser="",
    contact="",
    telegram_name="Amina",
)

# `[…]` is a button. Between what she does and what the bot says stands, after `>`, what is stored.
TRANSCRIPTS = {
    "from hello to the first list": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [ar]
           > language ar
        bot: welcome-notice [yes] [no] [more] [language]
        she: [yes]
           > yes to the notice in ar
        bot: welcome-name [telegram] [language]
        she: [telegram]
           > called Amina
        bot: screen events 0
        """,
    "she reads more before she says yes, and writes another name": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [language]
        she: [yes]
           > yes to the notice in en
        bot: welcome-name [telegram] [language]
        she:   Ida
           > called Ida
        bot: screen events 0
        """,
    "no is an answer": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [sv-easy]
           > language sv-easy
        bot: welcome-notice [yes] [no] [more] [language]
        she: [no]
           > no to the notice in sv-easy
        bot: welcome-declined [again] [language]
        she: [again]
        bot: welcome-notice [yes] [no] [more] [language]
        """,
    "no is an answer to the long notice too": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [ar]
           > language ar
        bot: welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [language]
        she: [no]
           > no to the notice in ar
        bot: welcome-declined [again] [language]
        """,
    "she goes back to the language from everywhere": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [sv-easy]
           > language sv-easy
        bot: welcome-notice [yes] [no] [more] [language]
        she: [language]
        bot: welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [language]
        she: [language]
        bot: welcome-language [ar] [sv-easy] [en]
        she: [ar]
           > language ar
        bot: welcome-notice [yes] [no] [more] [language]
        she: [yes]
           > yes to the notice in ar
        bot: welcome-name [telegram] [language]
        she: [language]
        bot: welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        """,
    "she writes where she is to tap": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: english please
        bot: welcome-language.error-tap welcome-language [ar] [sv-easy] [en]
        she: (a sticker)
        bot: welcome-language.error-tap welcome-language [ar] [sv-easy] [en]
        she: [sv]
        bot: welcome-language.error-tap welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        she: yes
        bot: welcome-notice.error-tap welcome-notice [yes] [no] [more] [language]
        she: (a sticker)
        bot: welcome-notice.error-tap welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [language]
        she: what does that mean?
        bot: welcome-notice.error-tap welcome-notice [yes] [no] [more] [language]
        """,
    "names that do not fit are asked for again": f"""
        bot: welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        she: [yes]
           > yes to the notice in en
        bot: welcome-name [telegram] [language]
        she: 👍
        bot: welcome-name.error-letters welcome-name [telegram] [language]
        she: 0123
        bot: welcome-name.error-letters welcome-name [telegram] [language]
        she: {"m" * 41}
        bot: welcome-name.error-long welcome-name [telegram] [language]
        she: (a sticker)
        bot: welcome-name.error-type welcome-name [telegram] [language]
        she: [yes]
        bot: welcome-name.error-type welcome-name [telegram] [language]
        she: {"m" * 40}
           > called {"m" * 40}
        bot: screen events 0
        """,
    "names are kept without what cannot be seen": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [en]
           > language en
        bot: welcome-notice [yes] [no] [more] [language]
        she: [yes]
           > yes to the notice in en
        bot: welcome-name [telegram] [language]
        she: \u202e<b>Ida\x00</b>\ud800   &  Bo
           > called <b>Ida</b> & Bo
        bot: screen events 0
        """,
}

WITHOUT_A_NAME_ON_TELEGRAM = """
    bot: welcome-language [ar] [sv-easy] [en]
    she: [en]
       > language en
    bot: welcome-notice [yes] [no] [more] [language]
    she: [yes]
       > yes to the notice in en
    bot: welcome-name-type [language]
    she: [telegram]
    bot: welcome-name.error-type welcome-name-type [language]
    she: 👍
    bot: welcome-name.error-letters welcome-name-type [language]
    she: Ida
       > called Ida
    bot: screen events 0
    """

THROUGH_A_LINK = """
    bot: welcome-language [ar] [sv-easy] [en]
    she: [en]
       > language en
    bot: welcome-notice [yes] [no] [more] [language]
    she: [language]
    bot: welcome-language [ar] [sv-easy] [en]
    she: [ar]
       > language ar
    bot: welcome-notice [yes] [no] [more] [language]
    she: [yes]
       > yes to the notice in ar
    bot: welcome-name [telegram] [language]
    she: [telegram]
       > called Amina
    bot: screen event 12
    """


@pytest.mark.parametrize("transcript", TRANSCRIPTS.values(), ids=TRANSCRIPTS.keys())
async def test_a_newcomer(transcript: str) -> None:
    await check(transcript, FACTS)


async def test_a_newcomer_whose_name_on_telegram_is_none() -> None:
    await check(WITHOUT_A_NAME_ON_TELEGRAM, replace(FACTS, telegram_name=None))


async def test_a_newcomer_comes_to_the_event_of_her_link() -> None:
    await check(THROUGH_A_LINK, FACTS, then=encode(Screen("event", (12,))))


@pytest.mark.parametrize("then", ["", "menu", "x:come:1:0", "a:1:1:yes", "s:menu:", 7, None])
async def test_a_link_that_cannot_be_read_any_more_leads_to_the_list(then: object) -> None:
    talk = Talk(FACTS, State("done", {"then": then}))
    await talk.go_on(None)
    assert talk.lines == ["bot: screen events 0"]


@pytest.mark.parametrize("choice", ["", "more"])
async def test_the_notice_says_who_runs_it_as_far_as_the_settings_know(choice: str) -> None:
    reply = Chosen(choice) if choice else None
    known = replace(FACTS, organiser="Ekebyfors kommun", contact="011-15 00 00")
    assert await parameters_of_notice(FACTS, reply) == {
        "programme": "Nästa steg",
        "organiser": Phrase("notice-organiser"),
        "contact": Phrase("notice-contact"),
    }
    assert await parameters_of_notice(known, reply) == {
        "programme": "Nästa steg",
        "organiser": "Ekebyfors kommun",
        "contact": "011-15 00 00",
    }


async def parameters_of_notice(facts: Facts, reply: Reply | None) -> Mapping[str, Value]:
    turn = await resume(WELCOME, State("notice", {}), reply, facts, Talk(facts).perform)
    assert turn.words is not None
    return turn.words.parameters


async def check(transcript: str, facts: Facts, **answers: str) -> None:
    """Does what she does in the transcript; all the rest of it must come by itself."""
    expected = dedent(transcript).strip("\n").split("\n")
    talk = Talk(facts, State(WELCOME.first, answers))
    await talk.go_on(None)
    for line in expected:
        if line.startswith("she: "):
            talk.lines.append(line)
            await talk.go_on(done(line.removeprefix("she: ")))
    assert talk.lines == expected


def done(what: str) -> Reply:
    """What she does, as a reply."""
    if button := re.fullmatch(r"\[(.+)\]", what):
        return Chosen(button[1])
    return Unfitting() if what == "(a sticker)" else Typed(what)


class Talk:
    """A conversation as it goes, line by line."""

    def __init__(self, facts: Facts, state: State | None = None) -> None:
        self.lines: list[str] = []
        self._facts = facts
        self._state = state or State(WELCOME.first, {})

    async def go_on(self, reply: Reply | None) -> None:
        turn = await resume(WELCOME, self._state, reply, self._facts, self.perform)
        self._state = turn.state
        self.lines.append(f"bot: {said(turn)}")

    async def perform(self, command: Command) -> str | None:
        match command:
            case ChooseLanguage(language):
                self.lines.append(f"   > language {language}")
                self._facts = replace(self._facts, language=language)
            case AnswerNotice(is_yes, language):
                answer = "yes" if is_yes else "no"
                self.lines.append(f"   > {answer} to the notice in {language}")
            case TakeName(name):
                self.lines.append(f"   > called {name}")
        return None


def said(turn: Turn) -> str:
    """The screen, or the keys of the texts and what the buttons choose."""
    if turn.show is not None:
        return written(turn.show)
    draft = draft_of(WELCOME, turn, 1, 1)
    buttons = [decode(choice.data) for row in draft.choices for choice in row]
    return " ".join(
        [
            *(phrase.key for phrase in draft.paragraphs),
            *(
                f"[{button.choice if isinstance(button, Answer) else written(button)}]"
                for button in buttons
            ),
        ]
    )


def written(button: object) -> str:
    assert isinstance(button, Screen)
    return " ".join(["screen", button.name, *map(str, button.arguments)])
