"""What every section of the settings is made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError


class Section(BaseModel):
    """Each field's description says what to write there; error texts end with it."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @classmethod
    def fields_by_key(cls) -> dict[str, FieldInfo]:
        """The fields by the words that stand for them in the file."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}


def problem(key: str, text: str) -> PydanticCustomError:
    """What is wrong with one key, found while looking at its whole section.

    In a list, or found while looking at several sections, the key has the way to it before it,
    with points: `step.2.time`.
    """
    return PydanticCustomError("section", "{problem}", {"key": key, "problem": text})
