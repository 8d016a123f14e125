from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from simulator import Person, Poster, Simulator, samples
from simulator.phones import PAGE
from tests.simulator.conftest import Client


class Phone:
    """The event stream of one phone, and what its person does over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, url: str, person: Person) -> None:
        self.session = session
        self.address = f"{url}/phones/{person.id}"
        self.response: aiohttp.ClientResponse | None = None

    async def open(self) -> dict[str, Any]:
        self.response = await self.session.get(f"{self.address}/stream")
        kind, phone = await self.event()
        assert kind == "phone"
        return phone

    async def event(self) -> tuple[str, dict[str, Any]]:
        assert self.response is not None
        async with asyncio.timeout(15):
            kind = (await self.response.content.readline()).decode().removeprefix("event: ")
            data = (await self.response.content.readline()).decode().removeprefix("data: ")
            await self.response.content.readline()
        return kind.strip(), json.loads(data)

    async def does(self, action: str, **content: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"{self.address}/{action}", json=content) as response:
            return response.status, await response.json()

    def close(self) -> None:
        if self.response is not None:
            self.response.close()


@pytest.fixture
async def phone(
    simulator: Simulator, session: aiohttp.ClientSession, amina: Person
) -> AsyncIterator[Phone]:
    phone = Phone(session, simulator.url, amina)
    yield phone
    phone.close()


async def test_a_phone_shows_what_is_there_and_then_what_changes(
    bot: Client, amina: Person, simulator: Simulator, phone: Phone
) -> None:
    opened = await phone.open()
    assert opened["person"]["first_name"] == "Amina"
    assert [message["message"]["text"] for message in opened["messages"]] == ["/start"]
    sent = await bot.call("sendMessage", chat_id=amina.id, text="Hello")
    kind, shown = await phone.event()
    assert (kind, shown["from_bot"], shown["message"]["text"]) == ("message", True, "Hello")
    where = {"chat_id": amina.id, "message_id": sent["message_id"]}
    await bot.call("editMessageText", **where, text="Bye")
    kind, shown = await phone.event()
    assert (kind, shown["message"]["text"]) == ("message", "Bye")
    await bot.call("deleteMessage", **where)
    assert await phone.event() == ("deleted", {"message_id": sent["message_id"]})
    await bot.call("sendChatAction", chat_id=amina.id, action="typing")
    assert await phone.event() == ("typing", {"action": "typing"})
    await bot.call("setMyCommands", commands=[{"command": "x", "description": "X"}])
    kind, profile = await phone.event()
    assert (kind, profile["commands"][0]["command"]) == ("bot", "x")
    simulator.posters = [Poster("A", "B", "c")]
    assert await phone.event() == ("posters", {})
    elena = simulator.person("Elena", "uk")
    kind, person = await phone.event()
    assert (kind, person["id"]) == ("person", elena.id)
    elena.start()
    assert (await phone.event())[0] == "person"
    assert await phone.event() == ("elsewhere", {"id": elena.id})


async def test_a_tap_and_its_answer(bot: Client, amina: Person, phone: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=markup)
    await phone.open()
    place = {"message_id": sent["message_id"], "row": 0, "column": 0}
    status, answer = await phone.does("tap", **place)
    assert status == 200
    (update,) = await bot.updates()
    assert update["callback_query"]["id"] == answer["id"]
    await bot.call("answerCallbackQuery", callback_query_id=answer["id"], text="Saved")
    kind, shown = await phone.event()
    assert (kind, shown["query_id"], shown["text"]) == ("tap_answered", answer["id"], "Saved")
    for wrong in ({**place, "row": 5}, {**place, "message_id": 1}, {}):
        assert (await phone.does("tap", **wrong))[0] == 400


async def test_what_people_do_reaches_the_bot(bot: Client, amina: Person, phone: Phone) -> None:
    assert (await phone.does("say", text="hello"))[0] == 200
    for kind in ("photo", "voice", "video", "document", "contact", "location", "sticker"):
        assert (await phone.does("send", kind=kind))[0] == 200
    assert (await phone.does("block"))[0] == 200
    assert (await phone.does("say", text="hello"))[0] == 400
    assert (await phone.does("start", payload="e_1"))[0] == 200
    updates = await bot.updates()
    assert [list(update)[1] for update in updates] == (
        ["message"] * 8 + ["my_chat_member"] * 2 + ["message"]
    )
    assert updates[-1]["message"]["text"] == "/start e_1"
    assert (await phone.does("unblock"))[0] == 200
    for action, content in (("say", {"text": ""}), ("say", {}), ("send", {"kind": "money"})):
        status, answer = await phone.does(action, **content)
        assert (status, list(answer)) == (400, ["error"])


async def sources(session: aiohttp.ClientSession, phone: Phone, number: int) -> Any:
    async with session.get(f"{phone.address}/messages/{number}") as response:
        assert response.status == 200
        return (await response.json())["sources"]


async def test_the_json_behind_a_message(
    bot: Client, amina: Person, phone: Phone, session: aiohttp.ClientSession
) -> None:
    said = amina.says("hello")
    (update,) = await bot.updates()
    assert await sources(session, phone, said.id) == [{"update": update}]
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await bot.call("sendDocument", chat_id=amina.id, document=b"BEGIN", reply_markup=markup)
    where = {"chat_id": amina.id, "message_id": sent["message_id"]}
    await bot.call("editMessageCaption", **where, caption="Look")
    made, edited = await sources(session, phone, sent["message_id"])
    assert made["method"] == "sendDocument"
    assert made["parameters"]["document"] == "<document.bin, 5 bytes>"
    assert made["parameters"]["reply_markup"] == markup
    assert edited == {"method": "editMessageCaption", "parameters": where | {"caption": "Look"}}
    for turn in range(12):
        await bot.call("editMessageCaption", **where, caption=str(turn))
    kept = await sources(session, phone, sent["message_id"])
    assert (len(kept), kept[0]["method"]) == (10, "sendDocument")
    assert kept[-1]["parameters"]["caption"] == "11"
    async with session.get(f"{phone.address}/messages/1") as response:
        assert response.status == 404


async def test_somebody_elses_number_and_keys(
    bot: Client, amina: Person, phone: Phone, simulator: Simulator
) -> None:
    elena = simulator.person("Elena", "uk")
    assert (await phone.does("send", kind="contact", of=elena.id))[0] == 200
    assert amina.messages[-1].body["contact"]["user_id"] == elena.id
    assert (await phone.does("send", kind="contact", of=1))[0] == 400
    assert (await phone.does("press", row=0, column=0))[0] == 400
    await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup={"keyboard": [["Yes"]]})
    opened = await phone.open()
    assert opened["keyboard"]["keyboard"] == [[{"text": "Yes"}]]
    assert (await phone.does("press", row=0, column=0))[0] == 200
    assert amina.messages[-1].text == "Yes"


async def test_a_link_is_sent_to_a_friend(
    amina: Person, phone: Phone, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    elena = simulator.person("Elena", "uk")
    link = {"text": "Come along", "url": "https://t.me/echo_bot?start=e_1"}
    assert (await phone.does("share", to=elena.id, **link))[0] == 200
    for wrong in ({"to": 1, **link}, {"to": elena.id, "url": "javascript:alert(1)"}, {}):
        assert (await phone.does("share", **wrong))[0] == 400
    async with session.get(f"{simulator.url}/phones") as response:
        (shared,) = (await response.json())["shared"]
    assert shared == {"id": 1, "from": amina.id, "to": elena.id} | link
    assert elena.messages == []


async def test_new_people_join(simulator: Simulator, session: aiohttp.ClientSession) -> None:
    simulator.posters = [Poster("Meeting", "Tuesday", "e_1")]
    new = {"first_name": "  Hodan ", "phone_language": "so"}
    async with session.post(f"{simulator.url}/phones", json=new) as response:
        assert response.status == 201
        person = await response.json()
    for wrong in ({}, {"first_name": "x" * 65, "phone_language": "so"}, {"first_name": "x"}):
        async with session.post(f"{simulator.url}/phones", json=wrong) as response:
            assert response.status == 400
    async with session.get(f"{simulator.url}/phones") as response:
        overview = await response.json()
    assert [p["first_name"] for p in overview["people"]] == ["Hodan"]
    assert overview["people"][0]["id"] == person["id"]
    assert overview["posters"] == [{"title": "Meeting", "detail": "Tuesday", "payload": "e_1"}]
    assert overview["bot"] == {"name": "Echo", "username": "echo_bot"}
    async with session.get(f"{simulator.url}/posters/0.svg") as response:
        assert (await response.text()).startswith("<svg")
    async with session.get(f"{simulator.url}/posters/1.svg") as response:
        assert response.status == 404


async def test_files_are_shown_to_their_owner_only(
    bot: Client, amina: Person, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    await bot.call("sendDocument", chat_id=amina.id, document=b"<script>")
    await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture())
    document, photo = amina.messages[-2].file_id, amina.messages[-1].file_id
    elena = simulator.person("Elena", "uk")
    async with session.get(f"{simulator.url}/phones/{amina.id}/files/{document}") as response:
        assert await response.read() == b"<script>"
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
    async with session.get(f"{simulator.url}/phones/{amina.id}/files/{photo}") as response:
        assert response.content_type in ("image/png", "application/octet-stream")
    async with session.get(f"{simulator.url}/phones/{elena.id}/files/{photo}") as response:
        assert response.status == 404


async def test_a_player_gets_the_part_that_it_asks_for(
    amina: Person, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    voice = amina.sends_voice()
    address = f"{simulator.url}/phones/{amina.id}/files/{voice.file_id}"
    content = samples.voice().content
    parts = {"bytes=0-3": content[:4], "bytes=-9": content[-9:], "bytes=100-": content[100:]}
    for asked, part in parts.items():
        async with session.get(address, headers={"Range": asked}) as response:
            assert (response.status, await response.read()) == (206, part)
            assert response.headers["Content-Range"].endswith(f"/{len(content)}")
    for asked in ("bytes=x", "bytes=999999-"):
        async with session.get(address, headers={"Range": asked}) as response:
            assert response.status == 200


@pytest.mark.parametrize("path", ["phones/1/stream", "phones/1/files/x", "nothing"])
async def test_what_is_not_there(
    simulator: Simulator, session: aiohttp.ClientSession, path: str
) -> None:
    async with session.get(f"{simulator.url}/{path}") as response:
        assert response.status == 404


async def test_unknown_actions_and_bodies(phone: Phone, session: aiohttp.ClientSession) -> None:
    async with session.post(f"{phone.address}/dance", json={}) as response:
        assert response.status == 404
    async with session.post(f"{phone.address}/block", data={"a": "b"}) as response:
        assert response.status == 415
    headers = {"Content-Type": "application/json"}
    for body in (b"{", b"[]"):
        async with session.post(f"{phone.address}/block", data=body, headers=headers) as response:
            assert response.status == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "[broken"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_other_web_pages_are_kept_away(
    simulator: Simulator,
    amina: Person,
    session: aiohttp.ClientSession,
    headers: dict[str, str],
) -> None:
    address = f"{simulator.url}/phones/{amina.id}/block"
    async with session.post(address, json={}, headers=headers) as response:
        assert response.status == 403
    assert not amina.account.blocked
    async with session.get(f"{simulator.url}/", headers=headers) as response:
        assert response.status == 403


async def test_its_own_page_may_do_things(
    simulator: Simulator, amina: Person, session: aiohttp.ClientSession
) -> None:
    headers = {"Origin": simulator.url, "Sec-Fetch-Site": "same-origin"}
    address = f"{simulator.url}/phones/{amina.id}/block"
    async with session.post(address, json={}, headers=headers) as response:
        assert response.status == 200
    assert amina.account.blocked


@pytest.mark.parametrize("path", PAGE)
async def test_the_page_asks_for_nothing_from_elsewhere(
    simulator: Simulator, session: aiohttp.ClientSession, path: str
) -> None:
    async with session.get(f"{simulator.url}/{path}") as response:
        content = await response.text()
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert word not in content
    addresses = content.replace("http://www.w3.org/2000/svg", "")
    assert "http://" not in addresses
    assert "https://" not in addresses
