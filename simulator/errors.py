"""Every error text of the Bot API that the simulator gives, once, with where it was learnt.

A source is the address of the official server's or library's code, of the official documentation,
or of a public thread that quotes the text. What has none is marked `ASSUMED`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ASSUMED = "assumed"

SERVER = "https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp"
LIBRARY = "https://github.com/tdlib/td/blob/master/td/telegram/"
DOCUMENTATION = "https://core.telegram.org/bots/api"
OBSERVED = "https://github.com/atahanyorganci/effect-telegram-api/tree/main/test/"
"""A client library's tests, which run against the real Bot API."""
COLLECTED = "https://github.com/vrumger/telegram-errors"
"""A table of answers that people got."""


class BotApiError(Exception):
    """A refusal as the bot sees it: HTTP status, description and `parameters`, if any."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None):
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON object that the Bot API sends for it."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


@dataclass(frozen=True, slots=True)
class Wording:
    """One error text. `{names}` in it are filled in when the error is made."""

    code: int
    text: str
    source: str

    def error(self, **facts: object) -> BotApiError:
        return BotApiError(self.code, self.text.format(**facts))


def too_many_requests(retry_after: int) -> BotApiError:
    """429 with the whole seconds to wait, in the text and in `parameters`."""
    error = TOO_MANY_REQUESTS.error(seconds=retry_after)
    return BotApiError(error.code, error.description, {"retry_after": retry_after})


# Requests as such
UNAUTHORIZED = Wording(401, "Unauthorized", COLLECTED)
METHOD_NOT_FOUND = Wording(404, "Not Found: method not found", ASSUMED)
METHOD_NOT_SIMULATED = Wording(
    404, "Not Found: method not found (the simulator has no {method})", ASSUMED
)
FILE_NOT_FOUND = Wording(404, "Not Found", OBSERVED + "helpers.ts")
CANT_PARSE_JSON = Wording(
    400,
    "Bad Request: JSON object expected",
    "https://github.com/tdlib/td/blob/master/tdnet/td/net/HttpReader.cpp",
)
NOT_UTF8 = Wording(400, "Bad Request: strings must be encoded in UTF-8", LIBRARY + "Requests.cpp")
TOO_MANY_REQUESTS = Wording(429, "Too Many Requests: retry after {seconds}", COLLECTED)
REQUEST_TOO_LARGE = Wording(
    413,
    "Request Entity Too Large",
    "https://github.com/tdlib/td/blob/master/tdnet/td/net/HttpReader.cpp",
)

# Polling
TERMINATED_BY_OTHER_POLLER = Wording(
    409,
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
    SERVER,
)

# Chats
CHAT_ID_EMPTY = Wording(400, "Bad Request: chat_id is empty", SERVER)
CHAT_NOT_FOUND = Wording(400, "Bad Request: chat not found", OBSERVED + "sendMessage.test.ts")
BLOCKED_BY_USER = Wording(403, "Forbidden: bot was blocked by the user", COLLECTED)
CANT_INITIATE = Wording(403, "Forbidden: bot can't initiate conversation with a user", COLLECTED)
USER_DEACTIVATED = Wording(403, "Forbidden: user is deactivated", SERVER)
NOT_A_MEMBER = Wording(403, "Forbidden: bot is not a member of the {kind} chat", SERVER)
KICKED = Wording(403, "Forbidden: bot was kicked from the {kind} chat", SERVER)

# Texts
TEXT_MISSING = Wording(400, "Bad Request: message text is empty", OBSERVED + "sendMessage.test.ts")
TEXT_BLANK = Wording(400, "Bad Request: text must be non-empty", OBSERVED + "sendMessage.test.ts")
TEXT_TOO_LONG = Wording(400, "Bad Request: message is too long", OBSERVED + "sendMessage.test.ts")
CAPTION_TOO_LONG = Wording(
    400,
    "Bad Request: message caption is too long",
    "https://github.com/tactilenews/100eyes/issues/1594",
)
CANT_PARSE_ENTITIES = Wording(
    400, "Bad Request: can't parse entities: {problem}", LIBRARY + "MessageEntity.cpp"
)
ENTITY_BEGINS_TOO_LATE = Wording(
    400,
    "Bad Request: entity begins after the end of the text at UTF-16 offset {offset}",
    OBSERVED + "sendMessage.test.ts",
)
ENTITY_ENDS_TOO_LATE = Wording(
    400,
    "Bad Request: entity beginning at UTF-16 offset {offset} ends after the end of the text "
    "at UTF-16 offset {end}",
    OBSERVED + "sendMessage.test.ts",
)
UNSUPPORTED_PARSE_MODE = Wording(
    400, "Bad Request: unsupported parse_mode", OBSERVED + "sendMessage.test.ts"
)
MARKDOWN_NOT_SIMULATED = Wording(
    400, "Bad Request: the simulator reads parse_mode HTML only, not {mode}", ASSUMED
)

# Keyboards
CANT_PARSE_MARKUP = Wording(
    400, "Bad Request: can't parse reply keyboard markup JSON object", SERVER
)
MARKUP_NOT_AN_OBJECT = Wording(400, "Bad Request: object expected as reply markup", SERVER)
KEYBOARD_NOT_A_LIST = Wording(
    400,
    'Bad Request: field "inline_keyboard" must be of type Array',
    OBSERVED + "sendMessage.test.ts",
)
CANT_PARSE_BUTTON = Wording(
    400, "Bad Request: can't parse inline keyboard button: {problem}", SERVER
)
BUTTON_DATA_INVALID = Wording(
    400, "Bad Request: BUTTON_DATA_INVALID", OBSERVED + "sendMessage.test.ts"
)
BUTTON_URL_INVALID = Wording(
    400,
    "Bad Request: inline keyboard button URL '{url}' is invalid: {problem}",
    OBSERVED + "sendMessage.test.ts",
)
MARKUP_TOO_LONG = Wording(400, "Bad Request: reply markup is too long", ASSUMED)
INLINE_KEYBOARD_EXPECTED = Wording(
    400, "Bad Request: inline keyboard expected", LIBRARY + "ReplyMarkup.cpp"
)
REPLY_KEYBOARD_NOT_A_LIST = Wording(
    400, 'Bad Request: field "keyboard" must be of type Array', ASSUMED
)
CANT_PARSE_KEY = Wording(400, "Bad Request: can't parse keyboard button: {problem}", SERVER)
MARKUP_NOT_SIMULATED = Wording(400, "Bad Request: the simulator shows no {kind}", ASSUMED)

# Edits and deletes
MESSAGE_TO_EDIT_NOT_FOUND = Wording(
    400, "Bad Request: message to edit not found", OBSERVED + "editMessageText.test.ts"
)
MESSAGE_CANT_BE_EDITED = Wording(
    400,
    "Bad Request: message can't be edited",
    "https://github.com/pengrad/java-telegram-bot-api/issues/149",
)
MESSAGE_NOT_MODIFIED = Wording(
    400,
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message",
    "https://github.com/a-sync/game-server-watcher/issues/8",
)
NO_TEXT_TO_EDIT = Wording(
    400,
    "Bad Request: there is no text in the message to edit",
    "https://github.com/defstudio/telegraph/issues/267",
)
NO_CAPTION_TO_EDIT = Wording(
    400, "Bad Request: there is no caption in the message to edit", ASSUMED
)
MESSAGE_ID_MISSING = Wording(400, "Bad Request: message identifier is not specified", ASSUMED)
MESSAGE_TO_DELETE_NOT_FOUND = Wording(
    400, "Bad Request: message to delete not found", OBSERVED + "deleteMessage.test.ts"
)
MESSAGE_CANT_BE_DELETED = Wording(
    400,
    "Bad Request: message can't be deleted for everyone",
    "https://github.com/teloxide/teloxide/issues/901",
)
REPLY_NOT_FOUND = Wording(
    400, "Bad Request: message to be replied not found", OBSERVED + "sendMessage.test.ts"
)

# Files, places, actions
NO_FILE_IN_REQUEST = Wording(
    400, "Bad Request: there is no {kind} in the request", OBSERVED + "sendDocument.test.ts"
)
WRONG_FILE = Wording(
    400,
    "Bad Request: wrong file identifier/HTTP URL specified",
    "https://github.com/eternnoir/pyTelegramBotAPI/issues/352",
)
WRONG_FILE_KIND = Wording(400, "Bad Request: can't use file of type {found} as {wanted}", ASSUMED)
FILE_EMPTY = Wording(
    400,
    "Bad Request: file must be non-empty",
    "https://github.com/irazasyed/telegram-bot-sdk/issues/1102",
)
IMAGE_UNREADABLE = Wording(
    400, "Bad Request: IMAGE_PROCESS_FAILED", "https://github.com/TelegramBot/Api/issues/302"
)
FILE_ID_MISSING = Wording(400, "Bad Request: file_id not specified", SERVER)
FILE_ID_INVALID = Wording(400, "Bad Request: invalid file_id", OBSERVED + "getFile.test.ts")
WRONG_MEDIA_GROUP = Wording(400, "Bad Request: {problem}", ASSUMED)
CONTACT_INCOMPLETE = Wording(400, "Bad Request: {field} must be non-empty", ASSUMED)
VENUE_INCOMPLETE = Wording(400, "Bad Request: VENUE_{field}_EMPTY", ASSUMED)
WRONG_LOCATION = Wording(400, "Bad Request: wrong location specified", ASSUMED)
WRONG_ACTION = Wording(
    400, "Bad Request: wrong parameter action in request", OBSERVED + "sendChatAction.test.ts"
)

# Taps
QUERY_TOO_OLD = Wording(
    400,
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
    OBSERVED + "answerCallbackQuery.test.ts",
)
TAP_ANSWER_TOO_LONG = Wording(400, "Bad Request: MESSAGE_TOO_LONG", ASSUMED)

# The bot's profile
CANT_PARSE_COMMANDS = Wording(400, "Bad Request: can't parse commands JSON object", SERVER)
COMMANDS_NOT_A_LIST = Wording(400, "Bad Request: expected an Array of BotCommand", SERVER)
CANT_PARSE_COMMAND = Wording(400, "Bad Request: can't parse BotCommand: {problem}", SERVER)
COMMAND_EMPTY = Wording(
    400, "Bad Request: command must be non-empty", OBSERVED + "setMyCommands.test.ts"
)
COMMAND_INVALID = Wording(
    400, "Bad Request: BOT_COMMAND_INVALID", OBSERVED + "setMyCommands.test.ts"
)
COMMAND_DESCRIPTION_EMPTY = Wording(
    400, "Bad Request: command description must be non-empty", OBSERVED + "setMyCommands.test.ts"
)
COMMAND_DESCRIPTION_INVALID = Wording(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID", ASSUMED)
TOO_MANY_COMMANDS = Wording(400, "Bad Request: BOT_COMMANDS_TOO_MUCH", ASSUMED)
WRONG_LANGUAGE_CODE = Wording(400, "Bad Request: invalid language code specified", ASSUMED)
WRONG_SCOPE = Wording(
    400,
    "Bad Request: can't parse BotCommandScope: {problem}",
    OBSERVED + "setMyCommands.test.ts",
)
NAME_INVALID = Wording(400, "Bad Request: BOT_TITLE_INVALID", OBSERVED + "setMyName.test.ts")
DESCRIPTION_INVALID = Wording(
    400, "Bad Request: BOT_DESC_INVALID", OBSERVED + "setMyDescription.test.ts"
)
SHORT_DESCRIPTION_INVALID = Wording(400, "Bad Request: BOT_ABOUT_INVALID", ASSUMED)
WRONG_MENU_BUTTON = Wording(
    400, "Bad Request: can't parse menu button: {problem}", OBSERVED + "setChatMenuButton.test.ts"
)
