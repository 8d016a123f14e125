"""The bot's commands, name, descriptions and menu button, per language and scope."""

from __future__ import annotations

import json
import re
from typing import Any

from simulator.errors import (
    CANT_PARSE_COMMAND,
    CANT_PARSE_COMMANDS,
    COMMAND_DESCRIPTION_EMPTY,
    COMMAND_DESCRIPTION_INVALID,
    COMMAND_EMPTY,
    COMMAND_INVALID,
    COMMANDS_NOT_A_LIST,
    DESCRIPTION_INVALID,
    NAME_INVALID,
    SHORT_DESCRIPTION_INVALID,
    TOO_MANY_COMMANDS,
    WRONG_LANGUAGE_CODE,
    WRONG_MENU_BUTTON,
    WRONG_SCOPE,
)
from simulator.parameters import Parameters
from simulator.state import Keeper

MOST_COMMANDS = 100
LONGEST_COMMAND_DESCRIPTION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE_CODE = re.compile(r"[a-z]{2}")
TEXT_LIMITS = {
    "name": (64, NAME_INVALID),
    "description": (512, DESCRIPTION_INVALID),
    "short_description": (120, SHORT_DESCRIPTION_INVALID),
}
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
MENU_BUTTONS = ("commands", "web_app", "default")


class Profile:
    """What BotFather and the `setMy...` methods set."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.texts: dict[str, str] = {}
        self.menu_buttons: dict[str, dict[str, Any]] = {}
        for record in keeper.records("profile"):
            self.commands = record["commands"]
            self.texts = record["texts"]
            self.menu_buttons = record["menu_buttons"]

    def keep(self) -> None:
        record = {
            "commands": self.commands,
            "texts": self.texts,
            "menu_buttons": self.menu_buttons,
        }
        self.keeper.keep("profile", "", record)

    # Commands

    def set_commands(self, parameters: Parameters) -> bool:
        place = command_place(parameters)
        commands = checked_commands(parameters)
        if commands:
            self.commands[place] = commands
        else:
            self.commands.pop(place, None)
        self.keep()
        return True

    def delete_commands(self, parameters: Parameters) -> bool:
        self.commands.pop(command_place(parameters), None)
        self.keep()
        return True

    def get_commands(self, parameters: Parameters) -> list[dict[str, str]]:
        return self.commands.get(command_place(parameters), [])

    def commands_in_private_chat(self, chat_id: int, language: str) -> list[dict[str, str]]:
        """What a phone shows: the narrowest scope first, its own language before none."""
        for scope in ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, {}):
            for code in (language[:2], ""):
                commands = self.commands.get(place_name(scope or {"type": "default"}, code))
                if commands:
                    return commands
        return []

    # Texts

    def set_text(self, field: str, parameters: Parameters) -> bool:
        code = language_code(parameters)
        text = parameters.text(field)
        longest, wording = TEXT_LIMITS[field]
        if len(text) > longest or (field == "name" and not text and not code):
            raise wording.error()
        if text:
            self.texts[f"{field} {code}"] = text
        else:
            self.texts.pop(f"{field} {code}", None)
        self.keep()
        return True

    def text(self, field: str, language: str) -> str:
        """The text in a language, or the one for all others, or nothing."""
        return self.texts.get(f"{field} {language[:2]}") or self.texts.get(f"{field} ", "")

    # Menu button

    def set_menu_button(self, parameters: Parameters) -> bool:
        try:
            button = parameters.decoded("menu_button") or {"type": "default"}
        except ValueError as error:
            raise WRONG_MENU_BUTTON.error(problem="not a JSON object") from error
        if not isinstance(button, dict) or button.get("type") not in MENU_BUTTONS:
            raise WRONG_MENU_BUTTON.error(problem="MenuButton has unsupported type")
        self.menu_buttons[parameters.text("chat_id")] = button
        self.keep()
        return True

    def menu_button(self, parameters: Parameters) -> dict[str, Any]:
        chat = parameters.text("chat_id")
        return self.menu_buttons.get(chat) or self.menu_buttons.get("") or {"type": "default"}


def language_code(parameters: Parameters) -> str:
    """The request's `language_code`, two letters or empty."""
    code = parameters.text("language_code")
    if code and not LANGUAGE_CODE.fullmatch(code):
        raise WRONG_LANGUAGE_CODE.error()
    return code


def command_place(parameters: Parameters) -> str:
    """A name for scope and language of a request."""
    try:
        scope = parameters.decoded("scope") or {"type": "default"}
    except ValueError as error:
        raise WRONG_SCOPE.error(problem="not a JSON object") from error
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise WRONG_SCOPE.error(problem="Unsupported type specified")
    for field in SCOPES[scope["type"]]:
        if not scope.get(field):
            raise WRONG_SCOPE.error(problem=f'Can\'t find field "{field}"')
    return place_name(scope, language_code(parameters))


def place_name(scope: dict[str, Any], language: str) -> str:
    fields = [str(scope[field]) for field in ("type", *SCOPES[scope["type"]])]
    return " ".join([*fields, language])


def checked_commands(parameters: Parameters) -> list[dict[str, str]]:
    try:
        commands = parameters.decoded("commands") or []
    except json.JSONDecodeError as error:
        raise CANT_PARSE_COMMANDS.error() from error
    if not isinstance(commands, list):
        raise COMMANDS_NOT_A_LIST.error()
    if len(commands) > MOST_COMMANDS:
        raise TOO_MANY_COMMANDS.error()
    return [checked_command(command) for command in commands]


def checked_command(command: Any) -> dict[str, str]:
    if not isinstance(command, dict):
        raise CANT_PARSE_COMMAND.error(problem="expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise CANT_PARSE_COMMAND.error(problem=f'Can\'t find field "{field}"')
    name = command["command"].removeprefix("/")
    if not name:
        raise COMMAND_EMPTY.error()
    if not COMMAND.fullmatch(name):
        raise COMMAND_INVALID.error()
    if not command["description"]:
        raise COMMAND_DESCRIPTION_EMPTY.error()
    if len(command["description"]) > LONGEST_COMMAND_DESCRIPTION:
        raise COMMAND_DESCRIPTION_INVALID.error()
    return {"command": name, "description": command["description"]}
