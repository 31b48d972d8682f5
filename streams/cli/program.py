"""The commands put together, and what becomes of a user's mistakes: one line and an exit code."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress

import typer
from aiokafka.errors import KafkaConnectionError, KafkaError
from rich.markup import escape

from streams.broker import BrokerError
from streams.cli import (
    analyse,
    broker,
    demo,
    doctor,
    explain,
    feed,
    read,
    rejected,
    replay,
    schema,
    score,
    sentiment,
    serve,
    tail,
    topics,
    worker,
)
from streams.cli.departed import leave_with_the_reader
from streams.cli.output import chatter
from streams.feeds.files import FeedError
from streams.http import CannotListenError
from streams.rejections import RejectionError
from streams.replay import ReplayError
from streams.serving.questions import QuestionError
from streams.settings import Settings, SettingsError
from streams.topic_admin import TopicsError

INTERRUPTED = 130

app = typer.Typer(
    name="wirepulse",
    help="Machine-readable market news: wire text in, market events and regional sentiment out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
)
app.command()(demo.demo)
app.command()(worker.worker)
app.add_typer(feed.app, name="feed")
app.command()(read.read)
app.command()(replay.replay)
app.add_typer(rejected.app, name="rejected")
app.command()(analyse.analyse)
app.command()(score.score)
app.command()(tail.tail)
app.command()(sentiment.sentiment)
app.command()(explain.explain)
app.command()(serve.serve)
app.add_typer(topics.app, name="topics")
app.command()(schema.schema)
app.command()(broker.broker)
app.command()(doctor.doctor)


def run() -> int:
    """Run the command line; return the exit code."""
    # What the client library logs of a lost connection, the command says in one line of its own.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    leave_with_the_reader()
    try:
        app(standalone_mode=True)
    except (
        SettingsError,
        FeedError,
        CannotListenError,
        TopicsError,
        BrokerError,
        RejectionError,
        ReplayError,
        QuestionError,
    ) as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(str(error))
    except KafkaConnectionError:
        kafka = Settings.from_environment().kafka
        return _failed(f"no Kafka answers at {kafka}; set WIREPULSE_KAFKA, or run: wirepulse broker")
    except KafkaError as error:
        return _failed(f"Kafka at {Settings.from_environment().kafka}: {error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        with suppress(SystemExit):
            sys.stdout.flush()
    return 0


def _failed(message: str) -> int:
    chatter.print(f"[red]wirepulse:[/] {escape(message)}")
    return 1
