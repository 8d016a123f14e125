"""A nudge: something may have changed, look at the data again."""

from __future__ import annotations

import asyncio


class Bell:
    """Rung by whoever wrote something, waited for by whoever reads it. A lost ring does no harm."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, at_most: float) -> None:
        """Until it is rung, or for `at_most` seconds."""
        try:
            async with asyncio.timeout(at_most):
                await self._rung.wait()
        except TimeoutError:
            return
        finally:
            self._rung.clear()
