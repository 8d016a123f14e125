"""The welcome conversation as it is had, with every way that it can take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.engine import Chosen, Reply, State, resume
from handlers.participants.welcome import WELCOME, Facts
from locales.languages import available
from programme.buttons import Screen, encode
from programme.commands import AnswerNotice, ChooseLanguage, Command, TakeName
from tests.handlers.transcripts import Talk, check

FACTS = Facts(
    languages=tuple(available()[language] for language in ("ar", "sv-easy", "en")),
    language="sv-easy",
    notice={"programme": "Nästa steg"},
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
        bot: welcome-notice-more [yes] [no] [full] [language]
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
    "she reads it to the end": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [ar]
           > language ar
        bot: welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [full] [language]
        she: [full]
        bot: welcome-notice-full [yes] [no] [language]
        she: [yes]
           > yes to the notice in ar
        bot: welcome-name [telegram] [language]
        """,
    "no is an answer to the long notice too": """
        bot: welcome-language [ar] [sv-easy] [en]
        she: [ar]
           > language ar
        bot: welcome-notice [yes] [no] [more] [language]
        she: [more]
        bot: welcome-notice-more [yes] [no] [full] [language]
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
        bot: welcome-notice-more [yes] [no] [full] [language]
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
        bot: welcome-notice-more [yes] [no] [full] [language]
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
    await check(transcript, WELCOME, FACTS, tell)


async def test_a_newcomer_whose_name_on_telegram_is_none() -> None:
    nameless = replace(FACTS, telegram_name=None)
    await check(WITHOUT_A_NAME_ON_TELEGRAM, WELCOME, nameless, tell)


async def test_a_newcomer_comes_to_the_event_of_her_link() -> None:
    then = encode(Screen("event", (12,)))
    await check(THROUGH_A_LINK, WELCOME, FACTS, tell, then=then)


@pytest.mark.parametrize("then", ["", "menu", "x:come:1:0", "a:1:1:yes", "s:menu:", 7, None])
async def test_a_link_that_cannot_be_read_any_more_leads_to_the_list(then: object) -> None:
    talk = Talk(WELCOME, FACTS, tell, State("done", {"then": then}))
    await talk.go_on(None)
    assert talk.lines == ["bot: screen events 0"]


@pytest.mark.parametrize("reply", [None, Chosen("more"), Chosen("full")], ids=repr)
async def test_every_tier_of_the_notice_says_who_runs_it(reply: Reply | None) -> None:
    turn = await resume(WELCOME, State("notice", {}), reply, FACTS, nothing)
    assert turn.words is not None
    assert turn.words.parameters == FACTS.notice


async def nothing(command: object) -> None:
    raise AssertionError(command)


def tell(command: Command, facts: Facts) -> tuple[str, Facts]:
    match command:
        case ChooseLanguage(language):
            return f"language {language}", replace(facts, language=language)
        case AnswerNotice(is_yes, language):
            return f"{'yes' if is_yes else 'no'} to the notice in {language}", facts
        case TakeName(name):
            return f"called {name}", facts
    raise AssertionError(command)
