"""wirepulse rejected."""

from __future__ import annotations

import asyncio
import sys
from typing import Annotated

import typer

from schemas.codec import rfc3339
from schemas.story import RejectionReason
from streams import topic_admin
from streams.cli.options import FormatOption
from streams.cli.output import Format, chatter, for_a_person, write_line, write_table
from streams.rejections import Refused, RejectionError, redrive, refused
from streams.settings import Settings

app = typer.Typer(no_args_is_help=True, help="What was refused: list it, show it, send it again after a fix.")

ReasonOption = Annotated[RejectionReason | None, typer.Option(help="only of this reason")]


@app.command("list")
def list_(reason: ReasonOption = None, output: FormatOption = Format.AUTO) -> None:
    """List what wire.rejected holds, the oldest first."""
    found = _chosen(Settings.from_environment(), reason, [])
    if for_a_person(output):
        rows = [(it.place, rfc3339(it.refused_at), it.stage, it.reason, it.detail) for it in found]
        write_table(("place", "refused", "stage", "reason", "detail"), rows)
        return
    for it in found:
        write_line(_described(it))


@app.command()
def show(place: Annotated[str, typer.Argument(help="its place, as `list` gives it")]) -> None:
    """Show one rejection: why on standard error, the message itself on standard output."""
    for it in _chosen(Settings.from_environment(), None, [place]):
        chatter.print(f"{it.place}: {it.stage} refused it at {rfc3339(it.refused_at)}")
        chatter.print(f"{it.reason}: {it.detail} ({it.size} bytes)", markup=False)
        sys.stdout.buffer.write(it.body + b"\n")


@app.command("redrive")
def redrive_(
    places: Annotated[list[str] | None, typer.Argument(help="places as `list` gives them; none: all")] = None,
    reason: ReasonOption = None,
) -> None:
    """Send rejected records again, whole and from where they came, to be read by what is fixed now."""
    settings = Settings.from_environment()
    found = _chosen(settings, reason, places or [])
    count = asyncio.run(redrive(settings, found))
    chatter.print(f"{count} records sent again")


def _chosen(settings: Settings, reason: RejectionReason | None, places: list[str]) -> list[Refused]:
    found = asyncio.run(_refused(settings))
    unknown = set(places) - {it.place for it in found}
    if unknown:
        raise RejectionError(f"{min(unknown)}: no such rejection; see: wirepulse rejected list")
    return [
        it for it in found if (reason is None or it.reason == reason) and (not places or it.place in places)
    ]


async def _refused(settings: Settings) -> list[Refused]:
    await topic_admin.check(settings)
    return await refused(settings)


def _described(it: Refused) -> dict[str, object]:
    return {
        "place": it.place,
        "reason": it.reason,
        "stage": it.stage,
        "detail": it.detail,
        "refused_at": rfc3339(it.refused_at),
        "bytes": it.size,
    }
