"""The unit of work as the rooms above see it: opened and committed at the edge, handed to verbs."""

from storage.unit_of_work import Work

__all__ = ["Work"]
