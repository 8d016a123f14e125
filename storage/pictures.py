"""Pictures of events, and what Telegram calls the ones already uploaded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialect import insert_or_ignore
from storage.records import EventId, Picture, PictureId
from storage.tables import event_picture, picture, picture_upload

_NOT_FETCHED = ""
"""The media type of a picture of which only Telegram's id is known."""

Lacking = tuple[PictureId, str]
"""A picture that was not fetched, and Telegram's id for it."""


class Pictures:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, content: bytes, media_type: str) -> PictureId:
        """The same bytes are kept once, and give the same id again."""
        digest = hashlib.sha256(content).hexdigest()
        known = await self._connection.execute(
            select(picture.c.id).where(picture.c.digest == digest)
        )
        if (picture_id := known.scalar_one_or_none()) is not None:
            return PictureId(picture_id)
        result = await self._connection.execute(
            insert(picture).returning(picture.c.id),
            {"digest": digest, "media_type": media_type, "content": content},
        )
        return PictureId(result.scalar_one())

    async def expect(self, bot_id: int, file_id: str) -> PictureId:
        """A picture that somebody sent to this bot: it can be shown at once, and is to be fetched.

        The same one gives the same id again.
        """
        digest = hashlib.sha256(f"{bot_id}:{file_id}".encode()).hexdigest()
        values = {"digest": digest, "media_type": _NOT_FETCHED, "content": b""}
        await self._connection.execute(
            insert_or_ignore(self._connection, picture, "digest"), values
        )
        found = await self._connection.execute(
            select(picture.c.id).where(picture.c.digest == digest)
        )
        picture_id = PictureId(found.scalar_one())
        await self.uploaded(picture_id, bot_id, file_id)
        return picture_id

    async def lacking(self, bot_id: int, *, limit: int) -> Sequence[Lacking]:
        """What this bot can still fetch, the oldest first."""
        rows = await self._connection.execute(
            select(picture.c.id, picture_upload.c.file_id)
            .join(picture_upload, picture_upload.c.picture_id == picture.c.id)
            .where(picture.c.media_type == _NOT_FETCHED, picture_upload.c.bot_id == bot_id)
            .order_by(picture.c.id)
            .limit(limit)
        )
        return [(PictureId(row.id), row.file_id) for row in rows]

    async def fetched(self, picture_id: PictureId, content: bytes, media_type: str) -> None:
        await self._connection.execute(
            update(picture)
            .where(picture.c.id == picture_id)
            .values(content=content, media_type=media_type)
        )

    async def show_only(self, event_id: EventId, picture_ids: Sequence[PictureId]) -> None:
        """These in this order, instead of those that the event had."""
        await self._connection.execute(
            delete(event_picture).where(event_picture.c.event_id == event_id)
        )
        await self.show_at(event_id, list(dict.fromkeys(picture_ids)))

    async def show_at(self, event_id: EventId, picture_ids: Sequence[PictureId]) -> None:
        """The pictures of a new event, in this order."""
        if picture_ids:
            await self._connection.execute(
                insert(event_picture),
                [
                    {"event_id": event_id, "position": position, "picture_id": picture_id}
                    for position, picture_id in enumerate(picture_ids)
                ],
            )

    async def of_event(self, event_id: EventId) -> Sequence[PictureId]:
        rows = await self._connection.execute(
            select(event_picture.c.picture_id)
            .where(event_picture.c.event_id == event_id)
            .order_by(event_picture.c.position)
        )
        return [PictureId(picture_id) for picture_id in rows.scalars()]

    async def get(self, picture_id: PictureId, bot_id: int) -> Picture | None:
        """With the id under which this bot knows it, if it does; None if it cannot be shown."""
        uploaded = and_(
            picture_upload.c.picture_id == picture.c.id, picture_upload.c.bot_id == bot_id
        )
        row = (
            await self._connection.execute(
                select(
                    picture.c.id, picture.c.media_type, picture.c.content, picture_upload.c.file_id
                )
                .join(picture_upload, uploaded, isouter=True)
                .where(picture.c.id == picture_id)
            )
        ).one_or_none()
        if row is None or (not row.content and row.file_id is None):
            return None
        return Picture(**row._mapping)

    async def uploaded(self, picture_id: PictureId, bot_id: int, file_id: str) -> None:
        """Remembers the first upload; later ones change nothing."""
        await self._connection.execute(
            insert_or_ignore(self._connection, picture_upload, "picture_id", "bot_id"),
            {"picture_id": picture_id, "bot_id": bot_id, "file_id": file_id},
        )
