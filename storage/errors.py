"""What can go wrong with the database, in words an administrator can act on."""

from __future__ import annotations


class StorageError(Exception):
    """The database cannot do its work; `str()` is one plain sentence without any stored data."""


class DatabaseUnavailableError(StorageError):
    """The database could not be reached, read or written just now; a later try may succeed."""


class DatabaseMissingError(StorageError):
    """There is no database at the address, or it holds no tables."""


class DatabaseOlderError(StorageError):
    """The database was made by an older program and has not been migrated yet."""


class DatabaseNewerError(StorageError):
    """The database was made by a newer program; this one refuses to touch it."""


class DatabaseInUseError(StorageError):
    """Another process runs the bot on this database."""
