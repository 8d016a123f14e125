"""All Bot API methods that the simulator has, by name. It refuses every other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from simulator import editing, sending
from simulator.errors import METHOD_NOT_FOUND, METHOD_NOT_SIMULATED
from simulator.parameters import Parameters
from simulator.taps import TapAnswer
from simulator.world import World

Method = Callable[[World, Parameters], Any | Awaitable[Any]]


def get_me(world: World, parameters: Parameters) -> dict[str, Any]:
    return world.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, parameters: Parameters) -> list[dict[str, Any]]:
    return await world.updates.get(parameters)


def delete_webhook(world: World, parameters: Parameters) -> bool:
    if parameters.flag("drop_pending_updates"):
        world.updates.forget_all()
    return True


def get_webhook_info(world: World, parameters: Parameters) -> dict[str, Any]:
    info: dict[str, Any] = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


def get_file(world: World, parameters: Parameters) -> dict[str, Any]:
    stored = world.files.to_download(parameters.text("file_id"))
    wanted = ("file_id", "file_unique_id", "file_size")
    return {name: stored.description[name] for name in wanted} | {"file_path": stored.path}


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    answer = TapAnswer(
        text=parameters.text("text"),
        show_alert=parameters.flag("show_alert"),
        url=parameters.text("url"),
    )
    tap = world.taps.take_answer(parameters.text("callback_query_id"), answer)
    shown = {
        "query_id": tap.id,
        "message_id": tap.message_id,
        "text": answer.text,
        "show_alert": answer.show_alert,
    }
    world.announce("tap_answered", tap.chat_id, shown)
    return True


def set_profile_text(field: str, world: World, parameters: Parameters) -> bool:
    done = world.profile.set_text(field, parameters)
    world.announce("profile", None, {})
    return done


def get_profile_text(field: str, world: World, parameters: Parameters) -> dict[str, str]:
    text = world.profile.text(field, parameters.text("language_code"))
    return {field: text or (world.bot.name if field == "name" else "")}


def set_my_commands(world: World, parameters: Parameters) -> bool:
    done = world.profile.set_commands(parameters)
    world.announce("profile", None, {})
    return done


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    done = world.profile.delete_commands(parameters)
    world.announce("profile", None, {})
    return done


def get_my_commands(world: World, parameters: Parameters) -> list[dict[str, str]]:
    return world.profile.get_commands(parameters)


def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    return world.profile.set_menu_button(parameters)


def get_chat_menu_button(world: World, parameters: Parameters) -> dict[str, Any]:
    return world.profile.menu_button(parameters)


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
    "sendMessage": sending.send_message,
    "sendDocument": partial(sending.send_file, "document"),
    "sendPhoto": partial(sending.send_file, "photo"),
    "sendVoice": partial(sending.send_file, "voice"),
    "sendVideo": partial(sending.send_file, "video"),
    "sendMediaGroup": sending.send_media_group,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendContact": sending.send_contact,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
    "setMyName": partial(set_profile_text, "name"),
    "getMyName": partial(get_profile_text, "name"),
    "setMyDescription": partial(set_profile_text, "description"),
    "getMyDescription": partial(get_profile_text, "description"),
    "setMyShortDescription": partial(set_profile_text, "short_description"),
    "getMyShortDescription": partial(get_profile_text, "short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
NAMES = {name.lower(): name for name in METHODS}
COUNTED_BY_LIMITS = frozenset(name for name in METHODS if name.startswith(("send", "editMessage")))


def proper_name(name: str) -> str:
    """A method's name as documented; Telegram does not mind upper and lower case."""
    return NAMES.get(name.lower(), name)


def method(name: str) -> Method:
    """The method of this name. Raises 404 for what the simulator has not."""
    if not name:
        raise METHOD_NOT_FOUND.error()
    known = METHODS.get(proper_name(name))
    if known is None:
        raise METHOD_NOT_SIMULATED.error(method=name)
    return known
