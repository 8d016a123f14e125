"""The least that a command line on typer can be: what its `--help` costs is the library's cost."""

from __future__ import annotations

import typer

application = typer.Typer()


@application.command()
def run() -> None:
    """Do nothing."""


if __name__ == "__main__":
    application()
