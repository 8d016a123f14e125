from __future__ import annotations

import aiohttp
import pytest

from simulator import Person, Simulator, errors
from simulator.errors import ASSUMED, Wording
from tests.simulator.conftest import Client


async def test_the_bot_learns_who_it_is(bot: Client, simulator: Simulator) -> None:
    me = await bot.call("getMe")
    assert me["id"] == int(simulator.token.partition(":")[0])
    assert (me["first_name"], me["username"], me["is_bot"]) == ("Echo", "echo_bot", True)


@pytest.mark.parametrize("method", ["sendPoll", "banChatMember", "setWebhook", "nonsense"])
async def test_a_method_that_is_not_simulated_is_refused(bot: Client, method: str) -> None:
    code, description = await bot.refused(method, chat_id=1)
    assert code == 404
    assert description == f"Not Found: method not found (the simulator has no {method})"


async def test_an_unknown_token_is_refused(
    bot: Client, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    stranger = Client(session, simulator.url, "123:wrong")
    assert await stranger.refused("getMe") == (401, "Unauthorized")
    async with session.get(f"{simulator.url}/file/bot123:wrong/photos/file_1.png") as response:
        assert response.status == 401
    async with session.get(f"{simulator.url}/file/bot{bot.token}/photos/file_1.png") as response:
        assert response.status == 404


def test_every_error_text_says_where_it_comes_from() -> None:
    wordings = {name: value for name, value in vars(errors).items() if isinstance(value, Wording)}
    assert len(wordings) > 40
    for name, wording in wordings.items():
        assert wording.source == ASSUMED or wording.source.startswith("https://"), name
    texts = [wording.text for wording in wordings.values()]
    assert len(texts) == len(set(texts))


def test_texts_of_the_simulator_itself_are_never_passed_off_as_telegrams() -> None:
    for wording in vars(errors).values():
        if isinstance(wording, Wording) and "simulator" in wording.text:
            assert wording.source == ASSUMED


# Taps


async def test_a_tap_reaches_the_bot_and_its_answer_the_phone(bot: Client, amina: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes, please", "callback_data": "yes"}]]}
    sent = await bot.call("sendMessage", chat_id=amina.id, text="Well?", reply_markup=markup)
    tap = amina.taps_label("Yes")
    (update,) = await bot.updates()
    query = update["callback_query"]
    assert (query["data"], query["id"]) == ("yes", tap.id)
    assert query["from"]["id"] == amina.id
    assert query["message"]["message_id"] == sent["message_id"]
    answer = {"text": "Saved", "show_alert": True}
    assert await bot.call("answerCallbackQuery", callback_query_id=query["id"], **answer) is True
    shown = await tap.answered()
    assert (shown.text, shown.show_alert) == ("Saved", True)


QUERY_TOO_OLD = (
    400,
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
)


async def test_a_tap_is_answered_once_and_in_time(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    assert await bot.refused("answerCallbackQuery", callback_query_id="1") == QUERY_TOO_OLD
    tap = amina.forges("anything", 1)
    await bot.call("answerCallbackQuery", callback_query_id=tap.id)
    assert await bot.refused("answerCallbackQuery", callback_query_id=tap.id) == QUERY_TOO_OLD
    late = amina.forges("anything", 1)
    late.at -= simulator.world.taps.answer_within + 1
    assert await bot.refused("answerCallbackQuery", callback_query_id=late.id) == QUERY_TOO_OLD


async def test_a_long_answer_to_a_tap_is_refused(bot: Client, amina: Person) -> None:
    tap = amina.forges("anything", 1)
    refusal = await bot.refused("answerCallbackQuery", callback_query_id=tap.id, text="x" * 201)
    assert refusal == (400, "Bad Request: MESSAGE_TOO_LONG")


async def test_nobody_waits_for_ever_for_an_answer(amina: Person) -> None:
    with pytest.raises(TimeoutError):
        await amina.forges("anything", 1).answered(within=0.01)


# The bot's profile


async def test_commands_are_kept_per_scope_and_language(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    maria = simulator.person("Maria", "sv-SE")
    hodan = simulator.person("Hodan", "so")

    async def set_commands(name: str, **where: object) -> None:
        command = {"command": name, "description": name.title()}
        assert await bot.call("setMyCommands", commands=[command], **where) is True

    await set_commands("everyone")
    await set_commands("swedish", language_code="sv")
    await set_commands("private", scope={"type": "all_private_chats"}, language_code="so")
    await set_commands("hers", scope={"type": "chat", "chat_id": amina.id})
    shown = [person.commands[0]["command"] for person in (amina, maria, hodan)]
    assert shown == ["hers", "swedish", "private"]
    swedish = await bot.call("getMyCommands", language_code="sv")
    assert swedish == [{"command": "swedish", "description": "Swedish"}]
    await bot.call("deleteMyCommands", language_code="sv")
    assert maria.commands[0]["command"] == "everyone"
    assert await bot.call("getMyCommands", language_code="sv") == []
    await bot.call("setMyCommands", commands=[])
    assert maria.commands == []


@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ({"commands": "["}, "can't parse commands JSON object"),
        ({"commands": {"a": 1}}, "expected an Array of BotCommand"),
        ({"commands": ["x"]}, "can't parse BotCommand: expected an Object"),
        ({"commands": [{"command": "x"}]}, "can't parse BotCommand: Can't find field"),
        ({"commands": [{"command": "", "description": "x"}]}, "command must be non-empty"),
        ({"commands": [{"command": "A b", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x", "description": ""}]}, "command description must be"),
        ({"commands": [{"command": "x", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION"),
        ({"commands": [{"command": "x", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "ckb"}, "invalid language code specified"),
        ({"commands": [], "scope": "{"}, "can't parse BotCommandScope"),
        ({"commands": [], "scope": {"type": "all"}}, "can't parse BotCommandScope: Unsupported"),
        (
            {"commands": [], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: Can't find field \"chat_id\"",
        ),
    ],
)
async def test_commands_that_telegram_refuses(
    bot: Client, parameters: dict[str, object], problem: str
) -> None:
    code, description = await bot.refused("setMyCommands", **parameters)
    assert (code, description.startswith(f"Bad Request: {problem}")) == (400, True), description


@pytest.mark.parametrize(
    ("method", "field", "longest"),
    [
        ("Name", "name", 64),
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
    ],
)
async def test_name_and_descriptions_per_language(
    bot: Client, method: str, field: str, longest: int
) -> None:
    assert await bot.call(f"setMy{method}", **{field: "For all"}) is True
    await bot.call(f"setMy{method}", **{field: "För alla"}, language_code="sv")
    assert await bot.call(f"getMy{method}", language_code="sv") == {field: "För alla"}
    assert await bot.call(f"getMy{method}", language_code="ar") == {field: "For all"}
    await bot.call(f"setMy{method}", **{field: ""}, language_code="sv")
    assert await bot.call(f"getMy{method}", language_code="sv") == {field: "For all"}
    code, _ = await bot.refused(f"setMy{method}", **{field: "x" * (longest + 1)})
    assert code == 400


async def test_the_bots_own_name_cannot_be_empty(bot: Client) -> None:
    assert await bot.refused("setMyName", name="") == (400, "Bad Request: BOT_TITLE_INVALID")
    assert await bot.call("getMyName") == {"name": "Echo"}


async def test_the_menu_button(bot: Client, amina: Person) -> None:
    assert await bot.call("getChatMenuButton") == {"type": "default"}
    await bot.call("setChatMenuButton", menu_button={"type": "commands"})
    assert await bot.call("getChatMenuButton", chat_id=amina.id) == {"type": "commands"}
    await bot.call("setChatMenuButton", chat_id=amina.id, menu_button={"type": "default"})
    assert await bot.call("getChatMenuButton", chat_id=amina.id) == {"type": "default"}
    refusal = await bot.refused("setChatMenuButton", menu_button={"type": "invalid"})
    assert refusal == (
        400,
        "Bad Request: can't parse menu button: MenuButton has unsupported type",
    )
    assert (await bot.refused("setChatMenuButton", menu_button="{"))[0] == 400
