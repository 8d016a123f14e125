"""Which texts the code asks for, found by reading it.

Seen are keys written as constants where a text is asked for (`Phrase("menu")`,
`choice("menu.times", …)`), f-strings there that begin with a constant (`f"event-kind.{kind}"`), and
the texts of a conversation, which follow from the names in its `Definition`. A key that goes
through a variable is not seen there, but a constant with its name anywhere in the code counts as a
use of it. So *used* may be too generous by a chance match; *named* is never wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

ROOMS = ("bot", "handlers", "scheduler", "programme")
"""The folders of code that ask for texts."""

ASKING = frozenset({"Phrase", "button", "choice"})
"""Callables whose first argument is a text's key."""

CONVERSATION = "Definition"
"""The call that names a conversation (`name`) and its steps (`steps`, a dictionary)."""


@dataclass
class Usage:
    """`named` are keys that the code asks for and `patterns` keys that it puts together (with `*`),
    each with where. `conversations` are patterns of what a step may say; `mentioned` is every
    constant text in the code.
    """

    named: dict[str, str] = field(default_factory=dict)
    patterns: dict[str, str] = field(default_factory=dict)
    conversations: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)

    def uses(self, key: str) -> bool:
        return key in self.mentioned or any(
            fnmatchcase(key, pattern) for pattern in (*self.patterns, *self.conversations)
        )

    def lacking(self, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        """What the code asks for and is not among `keys`, each with where it is asked for."""
        known = set(keys)
        yield from ((key, where) for key, where in self.named.items() if key not in known)
        for pattern, where in self.patterns.items():
            if not any(fnmatchcase(key, pattern) for key in known):
                yield pattern, where


def scan(folders: Iterable[Path]) -> Usage:
    """The usage of all Python files below the folders."""
    usage = Usage()
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            where = path.relative_to(folder.parent).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                _note(node, where, usage)
    return usage


def _note(node: ast.AST, where: str, usage: Usage) -> None:
    match node:
        case ast.Constant(value=str(text)):
            usage.mentioned.add(text)
        case ast.Call(func=ast.Name(id=name), args=[key, *_]) if name in ASKING:
            _note_key(key, f"{where}:{node.lineno}", usage)
        case ast.Call(func=ast.Name(id=name), keywords=keywords) if name == CONVERSATION:
            given = {one.arg: one.value for one in keywords}
            usage.conversations |= set(_conversation(given.get("name"), given.get("steps")))


def _note_key(key: ast.expr, where: str, usage: Usage) -> None:
    match key:
        case ast.Constant(value=str(text)):
            usage.named.setdefault(text, where)
        case ast.IfExp(body=one, orelse=other):
            _note_key(one, where, usage)
            _note_key(other, where, usage)
        case ast.JoinedStr(values=[ast.Constant(value=str()), *_] as parts):
            pattern = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "*" for part in parts
            )
            usage.patterns.setdefault(pattern, where)


def _conversation(name: ast.expr | None, steps: ast.expr | None) -> Iterator[str]:
    match name, steps:
        case ast.Constant(value=str(conversation)), ast.Dict(keys=keys):
            for key in keys:
                if isinstance(key, ast.Constant):
                    # The step itself, its variants, its buttons and errors.
                    yield from (f"{conversation}-{key.value!s}{end}" for end in ("", "-*", ".*"))
