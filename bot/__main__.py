"""The command line: `nasta-steg`, or `python -m bot`.

Commands import what they need when they are called, so that `--help` answers at once.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="nasta-steg",
    help="Nästa steg: a Telegram bot that walks people, step by step, to a job in industry.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Config = Annotated[
    Path, typer.Option("--config", help="The settings; see config.example.toml.", metavar="FILE")
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="SECTION.KEY=VALUE",
        help="One setting, over file and environment; may be given several times.",
    ),
]


@app.command()
def run(config: Config, set_: Set = None) -> None:
    """Run the bot until it is stopped (long polling)."""
    from bot.commands import run as command

    sys.exit(command.main(config, set_ or []))


@app.command()
def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where the page is shown; 0 takes a free one.")
    ] = 8765,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")
    ] = True,
    data: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Keep everything here; without it, nothing is kept."),
    ] = None,
) -> None:
    """Try everything on simulated phones: no token, no network, no other server."""
    from bot.commands import demo as command

    sys.exit(command.main(port, opens_browser=browser, folder=data))


@app.command()
def sample(config: Config, set_: Set = None) -> None:
    """Load the sample programme into the configured database; twice changes nothing."""
    from bot.commands import sample as command

    sys.exit(command.main(config, set_ or []))


@app.command()
def plan(
    config: Config,
    event: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only this event's messages.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=366, help="How far ahead.")] = 14,
    set_: Set = None,
) -> None:
    """Print what will be sent to how many, when and why, or why not. Sends nothing."""
    from bot.commands import plan as command

    sys.exit(command.main(config, set_ or [], event, days))


@app.command()
def check(config: Config, set_: Set = None) -> None:
    """Say what is wrong with settings, database, token and texts. Changes nothing."""
    from bot.commands import check as command

    sys.exit(command.main(config, set_ or []))


@app.command()
def status(
    config: Config,
    as_json: Annotated[
        bool, typer.Option("--json", help="One line for a program that watches.")
    ] = False,
    set_: Set = None,
) -> None:
    """Say how the bot is doing and what needs a look. Changes nothing."""
    from bot.commands import status as command

    sys.exit(command.main(config, set_ or [], as_json=as_json))


Rows = Annotated[
    list[int],
    typer.Argument(metavar="ROW...", min=1, max=2**63 - 1, help="As the list names them."),
]

outbox = typer.Typer(help="List what waits, failed or is uncertain; send it again or drop it.")
app.add_typer(outbox, name="outbox")


@outbox.callback(invoke_without_command=True)
def list_outbox(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option("--config", help="The settings; see config.example.toml.", metavar="FILE"),
    ] = None,
    set_: Set = None,
) -> None:
    """List messages that wait, failed, or may have arrived twice. Changes nothing."""
    if context.invoked_subcommand is not None:
        return
    from bot.commands import outbox as command

    if config is None:
        raise typer.BadParameter("is missing", param_hint="--config")
    sys.exit(command.main(config, set_ or []))


@outbox.command()
def send(rows: Rows, config: Config, set_: Set = None) -> None:
    """Send failed or uncertain messages once more."""
    from bot.commands import outbox as command

    sys.exit(command.again(config, set_ or [], rows))


@outbox.command()
def drop(rows: Rows, config: Config, set_: Set = None) -> None:
    """Give failed or uncertain messages up."""
    from bot.commands import outbox as command

    sys.exit(command.drop(config, set_ or [], rows))


event = typer.Typer(help="List events; move or cancel one.", no_args_is_help=True)
app.add_typer(event, name="event")

Code = Annotated[str, typer.Argument(metavar="CODE", help="The event's code, as the list has it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


@event.command(name="list")
def list_events(
    config: Config,
    past: Annotated[bool, typer.Option("--past", help="Also those that are over.")] = False,
    set_: Set = None,
) -> None:
    """List the events to come. Changes nothing."""
    from bot.commands import event as command

    sys.exit(command.list_(config, set_ or [], with_past=past))


@event.command()
def move(
    code: Code,
    config: Config,
    starts: Annotated[
        str | None, typer.Option(metavar="TIME", help='Like "2026-12-03 13:00".')
    ] = None,
    ends: Annotated[
        str | None, typer.Option(metavar="TIME", help="Without it, it stays as long.")
    ] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="Another place.")] = None,
    address: Annotated[str | None, typer.Option(metavar="ADDRESS", help="And its address.")] = None,
    yes: Yes = False,
    set_: Set = None,
) -> None:
    """Move an event in time or place, and tell everyone concerned."""
    from bot.commands import event as command

    wish = command.Wish(starts, ends, place, address)
    sys.exit(command.move(config, set_ or [], code, wish, yes=yes))


@event.command()
def cancel(code: Code, config: Config, yes: Yes = False, set_: Set = None) -> None:
    """Cancel an event, and tell everyone concerned."""
    from bot.commands import event as command

    sys.exit(command.cancel(config, set_ or [], code, yes=yes))


@app.command()
def poster(
    code: Code,
    file: Annotated[Path, typer.Argument(metavar="OUT.pdf", help="Where the page is written.")],
    config: Config,
    sign: Annotated[
        bool, typer.Option("--sign", help="The sign for the door instead, to scan on arriving.")
    ] = False,
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language", metavar="LANGUAGE", help="In this one; may be given up to four times."
        ),
    ] = None,
    set_: Set = None,
) -> None:
    """Write an event's poster, or its door sign, as a page (A4, PDF) to print."""
    from bot.commands import poster as command

    sys.exit(command.main(config, set_ or [], code, file, language or [], is_sign=sign))


@app.command()
def figures(
    config: Config,
    from_: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], metavar="DAY", help="From this day on."),
    ] = None,
    to: Annotated[
        datetime | None,
        typer.Option("--to", formats=["%Y-%m-%d"], metavar="DAY", help="To this day."),
    ] = None,
    event: Annotated[str | None, typer.Option(metavar="CODE", help="Only of this event.")] = None,
    intake: Annotated[
        int | None, typer.Option(metavar="ID", min=1, max=2**63 - 1, help="Only of this intake.")
    ] = None,
    report: Annotated[
        int | None,
        typer.Option(metavar="ID", min=1, max=2**63 - 1, help="A frozen report, as it was."),
    ] = None,
    published: Annotated[
        bool, typer.Option("--published", help="To be published: counts below ten are hidden.")
    ] = False,
    freeze: Annotated[bool, typer.Option("--freeze", help="Keep them as a report.")] = False,
    xlsx: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write them as a spreadsheet, too.")
    ] = None,
    chart: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a picture (PNG), too.")
    ] = None,
    language: Annotated[
        str, typer.Option(metavar="LANGUAGE", help="Of these files: sv or en.")
    ] = "sv",
    as_json: Annotated[bool, typer.Option("--json", help="One line for a program.")] = False,
    set_: Set = None,
) -> None:
    """Show how many came how far, with small numbers hidden; that they were seen is noted."""
    from bot.commands import figures as command

    wish = command.Wish(
        first=from_.date() if from_ else None,
        last=to.date() if to else None,
        event=event,
        intake=intake,
        report=report,
        is_published=published,
        is_frozen=freeze,
        xlsx=xlsx,
        chart=chart,
        language=language,
        as_json=as_json,
    )
    sys.exit(command.main(config, set_ or [], wish))


texts = typer.Typer(
    help="Show every message to reviewers, and exchange spreadsheets with translators.",
    no_args_is_help=True,
)
app.add_typer(texts, name="texts")

Only = Annotated[
    list[str] | None,
    typer.Option(
        "--language", metavar="LANGUAGE", help="Only this one; may be given several times."
    ),
]


@texts.command()
def page(
    file: Annotated[Path, typer.Argument(metavar="OUT.html", help="Where the page is written.")],
    language: Only = None,
    opens: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write a page with every message as it looks in each language, beside easy Swedish."""
    from bot.commands import texts as command

    sys.exit(command.page(file, language or [], opens_browser=opens))


@texts.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="OUT.xlsx", help="The spreadsheet to write.")],
    language: Only = None,
    only_open: Annotated[
        bool, typer.Option("--only-open", help="Leave out what is approved.")
    ] = False,
) -> None:
    """Write a spreadsheet for translators, one sheet for each language."""
    from bot.commands import texts as command

    sys.exit(command.export(file, language or [], only_open=only_open))


@texts.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="What came back.")],
    only_tries: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Take in a translators' spreadsheet: all of it, or nothing and why not."""
    from bot.commands import texts as command

    sys.exit(command.import_(file, only_tries=only_tries))


@texts.command(name="check")
def check_texts() -> None:
    """List errors and advice in all texts. Changes nothing."""
    from bot.commands import texts as command

    sys.exit(command.check())


def main() -> None:
    app()


if __name__ == "__main__":
    main()
