"""Checks requests, answers and updates against the official Bot API schema.

The schema is not part of the project; `tests/support/available.py` says where it lies.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

LIST_OF = "Array of "
ATTACHED = "attach://"
ONLY_WORD = re.compile(r'(?:always "|must be )(\w+)"?$')


class Request(Protocol):
    """A logged request: a method, what it was given, and its files by field name."""

    @property
    def method(self) -> str: ...

    @property
    def parameters(self) -> Any: ...


def load_schema(path: Path) -> Schema:
    content = json.loads(path.read_text(encoding="utf-8"))
    return Schema(content["methods"], content["types"])


@dataclass(frozen=True)
class Schema:
    """Methods and types as the official documentation describes them.

    Every check returns its complaints, each with the place it is about; none means that all fits.
    """

    methods: Mapping[str, Any]
    types: Mapping[str, Any]

    def check_request(self, request: Request) -> list[str]:
        """Method known, required parameters there, no unknown ones, every value of its type."""
        parameters = request.parameters
        if request.method not in self.methods:
            return [f"{request.method}: no such method"]
        fields = {field["name"]: field for field in self.methods[request.method].get("fields", [])}
        given = {**parameters, **{name: ATTACHED + name for name in parameters.uploads}}
        problems = list(self.missing(fields.values(), given, request.method))
        attached = set(attached_names(parameters))
        for name, value in given.items():
            place = f"{request.method}.{name}"
            if name not in fields:
                if name not in attached:
                    problems.append(f"{place}: no such parameter")
                continue
            problems += self.check_parameter(fields[name]["types"], value, place)
        missing = attached - set(parameters.uploads)
        return problems + [f"{request.method}: nothing attached as {name}" for name in missing]

    def check_parameter(self, types: list[str], value: Any, place: str) -> list[str]:
        """A parameter comes as its value, or as text that stands for it."""
        if isinstance(value, str) and "String" not in types and "InputFile" not in types:
            try:
                value = json.loads(value)
            except ValueError:
                return [f"{place}: {value[:60]!r} is not JSON"]
        return self.check_value(types, value, place)

    def check_answer(self, method: str, result: Any) -> list[str]:
        return self.check_value(self.methods[method]["returns"], result, method)

    def check_update(self, update: Any) -> list[str]:
        return self.check_value(["Update"], update, "Update")

    def check_value(self, types: list[str], value: Any, place: str) -> list[str]:
        """A value that may be of any of these types; of the complaints, the fewest."""
        lists = [name.removeprefix(LIST_OF) for name in types if name.startswith(LIST_OF)]
        if isinstance(value, list) and lists:
            return [
                problem
                for number, item in enumerate(value)
                for problem in self.check_value(lists, item, f"{place}[{number}]")
            ]
        return min((self.check_type(name, value, place) for name in types), key=len)

    def check_type(self, name: str, value: Any, place: str) -> list[str]:
        if name in PLAIN_TYPES:
            if PLAIN_TYPES[name](value):
                return []
            return [f"{place}: {value!r:.60} is no {name}"]
        if name.startswith(LIST_OF):
            return [f"{place}: {value!r:.60} is no list"]
        described = self.types[name]
        if "subtypes" in described:
            return self.check_value(described["subtypes"], value, place)
        if not isinstance(value, dict):
            return [f"{place}: {value!r:.60} is no {name}"]
        return self.check_object(name, described.get("fields", []), value, place)

    def check_object(
        self, name: str, fields: list[Any], value: dict[str, Any], place: str
    ) -> list[str]:
        known = {field["name"]: field for field in fields}
        problems = list(self.missing(fields, value, place))
        for key, inner in value.items():
            if key not in known:
                problems.append(f"{place}.{key}: {name} has no such field")
            elif inner is not None or known[key]["required"]:
                problems += self.check_value(known[key]["types"], inner, f"{place}.{key}")
        return problems + self.check_kind(known, value, place)

    def check_kind(self, known: Mapping[str, Any], value: dict[str, Any], place: str) -> list[str]:
        """Types that differ by one word name it: «..., always "member"», «..., must be photo»."""
        for key in ("type", "status", "source"):
            only = ONLY_WORD.search(known.get(key, {}).get("description", ""))
            if only and value.get(key) != only.group(1):
                return [f"{place}.{key}: {value.get(key)!r} is not {only.group(1)!r}"]
        return []

    def missing(self, fields: Iterable[Any], given: Mapping[str, Any], place: str) -> Iterator[str]:
        for field in fields:
            if field["required"] and field["name"] not in given:
                yield f"{place}: {field['name']} is missing"


def is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


PLAIN_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "Integer": is_integer,
    "Float": lambda value: is_integer(value) or isinstance(value, float),
    "Boolean": lambda value: isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
    "InputFile": lambda value: isinstance(value, str) and value.startswith(ATTACHED),
}


def attached_names(parameters: Any) -> Iterator[str]:
    """The uploads that `attach://` refers to, anywhere in the parameters."""
    text = json.dumps(dict(parameters))
    for part in text.split(ATTACHED)[1:]:
        name = part
        for end in ('"', "\\"):
            name = name.partition(end)[0]
        yield name
