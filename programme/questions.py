"""What participants ask and a human is to answer."""

from __future__ import annotations

from datetime import datetime

from locales.direction import clean_text
from programme.incoming import Said, Sent
from programme.work import Work
from storage.records import NewQuestion, Person, QuestionId, QuestionKind

__all__ = ["QuestionKind"]


async def keep(work: Work, person: Person, asked: Said | Sent, now: datetime) -> QuestionId:
    """Keeps it for a coordinator; the same message is kept once."""
    match asked:
        case Said(text, message_id):
            kind, file_id = QuestionKind.TEXT, None
        case Sent(kind, file_id, text, message_id):
            pass
    return await work.questions.add(
        NewQuestion(person.id, kind, clean_text(text), file_id, message_id, asked_at=now)
    )


async def reword(work: Work, person: Person, message_id: int, text: str) -> bool:
    """She edited what she had asked; False if that message was never a question."""
    return await work.questions.reword(person.id, message_id, clean_text(text))
