"""Chats from the command line: `python3 client.py http://localhost:3000 bob --name alice`.

If the peer is the id of a group, `/edit 3 Another text` replaces the text of message 3, if it is your own.
"""

import argparse
import asyncio
import json
import sys
from typing import Any

from tidings import Tidings, TidingsError, demo_session


def show(kind: str, *words: Any) -> None:
    """One line on standard output for everything that happened."""
    print(kind, *(word if isinstance(word, str) else json.dumps(word) for word in words), flush=True)


async def do_line(tidings: Tidings, peer: str, text: str) -> None:
    command, _, rest = text.partition(" ")
    if command != "/edit":
        return show("sent", await tidings.send(peer, text))
    seq, _, text = rest.partition(" ")
    show("edited", await tidings.edit(peer, int(seq), text))


async def send_lines(tidings: Tidings, peer: str) -> None:
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        if text := line.decode().strip():
            try:
                await do_line(tidings, peer, text)
            except (TidingsError, ValueError) as error:
                show("failed", str(error))


async def main() -> None:
    parser = argparse.ArgumentParser(description="Sends each line of standard input to PEER; shows both feeds.")
    parser.add_argument("url", help="of the server, for example http://localhost:3000")
    parser.add_argument("peer", help="the user id, or the id of the group, to write to")
    identity = parser.add_mutually_exclusive_group(required=True)
    identity.add_argument("--name", help="signs in with this name: a server in demo mode only")
    identity.add_argument("--token")
    options = parser.parse_args()

    async def given_token() -> str:
        return options.token

    tidings = Tidings(
        options.url,
        demo_session(options.url, options.name) if options.name else given_token,
        on_chat=lambda event_id, event: show("chat", event_id, event),
        on_push=lambda event_id, event: show("push", event_id, event),
        log=lambda line: print(line, file=sys.stderr, flush=True),
    )
    connection = asyncio.create_task(tidings.run())
    lines = asyncio.create_task(send_lines(tidings, options.peer))
    done, _ = await asyncio.wait({connection, lines}, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()  # raises what it ended with
    connection.cancel()


if __name__ == "__main__":
    failure = None
    try:
        asyncio.run(main())
    except* TidingsError as errors:
        failure = str(errors.exceptions[0])
    except* KeyboardInterrupt:
        pass
    sys.exit(failure)
