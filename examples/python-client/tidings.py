"""A client for Tidings, small enough to be read beside docs/PROTOCOL.md.

It needs Python 3.11 and the library `websockets`, 10 or later.
"""

import asyncio
import json
import random
import re
import secrets
import time
import urllib.request
from collections.abc import Awaitable, Callable
from typing import Any

import websockets

CALL_TIMEOUT_S = 15
"""A server that is alive answers far sooner; a call without an answer is tried again."""

KEEP_ALIVE_S = 5
"""How often a ping is sent, and how long its answer may take: a dead connection is noticed within twice of it."""

STABLE_S = 5
"""Only a connection that lasted so long makes earlier failures forgotten."""

MAX_FRAME_BYTES = 256 * 1024
"""The server closes the connection over a larger one, so it would be sent again and again."""

RETRYABLE = {"DISCONNECTED", "TIMEOUT", "TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE", "UNAUTHORIZED"}
"""Codes after which the same call may succeed later. UNAUTHORIZED: on a new connection, with a fresh token."""

GIVE_UP = {4400, 4403}
"""Close codes that no repetition helps against: our own mistake, and somebody who may not connect at all."""

Json = dict[str, Any]
GetToken = Callable[[], Awaitable[str]]
OnEvent = Callable[[str, Json], None]

MAX_GROUPS = 1000
"""So many groups that have moved are named when the chat feed is taken up; the server tells of others if they have changed."""


class TidingsError(Exception):
    """A call that failed: `code` is to be branched on, the message is for people."""

    def __init__(self, code: str, message: str, retry_after_ms: int = 0) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.retry_after_ms = retry_after_ms


def demo_session(url: str, name: str) -> GetToken:
    """Signs in at a server in demo mode. A real application fetches the token from its own back end."""

    def post() -> str:
        body = json.dumps({"name": name}).encode()
        with urllib.request.urlopen(f"{url}/demo/session", body, timeout=10) as response:
            return json.load(response)["token"]

    return lambda: asyncio.to_thread(post)


def group_of(event_id: str) -> str | None:
    """`<epoch>-<n>` is a place in the user's own feed, `<epoch>-<group>-<n>` one in a group's."""
    parts = event_id.split("-")
    return parts[1] if len(parts) == 3 else None


def is_group(conversation_id: str) -> bool:
    """A direct conversation's id joins two user ids with `_`."""
    return re.fullmatch(r"g[0-9a-z]{20}", conversation_id) is not None


def backoff_s(failures: int) -> float:
    """At least 0.25 s; the ceiling doubles up to 30 s. Random, lest all clients of a server come back at one time."""
    return random.uniform(0.25, min(30, 2 ** min(failures, 5)))


class Feed:
    """One subscription, over all its connections: it goes on after the last event that was received, in each group as well."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.last_event_id: str | None = None
        self.groups: dict[str, str] = {}  # the last event id of each group; the one that moved last at the end
        self.events: asyncio.Queue[tuple[str, Json]] = asyncio.Queue()

    def receive(self, event_id: str, event: Json) -> None:
        # Every event has an id, `ready` and `reset` as well; a push that is not stored has that of the one before it.
        # (An application that keeps the id over its own restarts stores it once it has handled the event, not here.)
        if group := group_of(event_id):
            self.groups.pop(group, None)
            self.groups[group] = event_id
        else:
            self.last_event_id = event_id
            if event["type"] == "reset":
                self.groups.clear()  # they may be of another database
        self.events.put_nowait((event_id, event))

    def input(self) -> Json:
        """What to take it up with, besides `last_event_id`."""
        return {"groups": dict(list(self.groups.items())[-MAX_GROUPS:])} if self.groups else {}


class Tidings:
    """A connection that comes back by itself, the two feeds of a user, and sends that are stored once.

    `on_chat(event_id, event)` and `on_push(event_id, event)` get each event once and in order. After a `reset` what was
    missed follows as ordinary events, read from the history.
    """

    def __init__(
        self, url: str, token: GetToken, on_chat: OnEvent, on_push: OnEvent, log: Callable[[str], None] = print
    ) -> None:
        self._url = url.replace("http", "ws", 1) + "/trpc?connectionParams=1"
        self._token = token
        self._on_chat = on_chat
        self._on_push = on_push
        self._log = log
        self._socket: Any = None
        self._online = asyncio.Event()
        self._last_id = 0
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._subscribed: dict[int, Feed] = {}
        self._chat = Feed("chat.onMessage")
        self._push = Feed("notifications.onPush")
        self._seen: dict[str, int] = {}  # the last message of each conversation
        self._seen_push = 0
        self._sending = asyncio.Lock()

    async def run(self) -> None:
        """Connects, follows both feeds and stays; raises only what trying again would not help against."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._stay_connected())
            tasks.create_task(self._handle(self._chat, self._chat_event, self._after_chat_reset))
            tasks.create_task(self._handle(self._push, self._push_event, self._after_push_reset))

    async def send(self, to: str, text: str) -> Json:
        """Returns once the message is stored: `{conversationId, seq, sentAtMs, duplicate}`. `to`: a user, or a group's id.

        An answer that does not come says nothing about the message, so it is sent again with the same nonce; the server
        stores it once. One at a time, so that messages are stored in the order in which they were sent.
        """
        place = {"conversationId": to} if is_group(to) else {"to": to}
        message = {**place, "content": {"text": text}, "nonce": secrets.token_hex(16)}
        async with self._sending:
            return await self.call("mutation", "chat.send", message)

    async def edit(self, conversation_id: str, seq: int, text: str) -> Json:
        """Gives a message of one's own another text: `{version, editedAtMs, duplicate}`. Its nonce makes it happen once, too."""
        change = {"conversationId": conversation_id, "seq": seq, "content": {"text": text}, "nonce": secrets.token_hex(16)}
        async with self._sending:
            return await self.call("mutation", "chat.edit", change)

    async def call(self, method: str, path: str, input: Json) -> Any:
        """Calls until there is an answer. Only for what may arrive twice: queries, and mutations with a nonce or a key."""
        failures = 0
        while True:
            await self._online.wait()
            try:
                return await self._call_once(method, path, input)
            except TidingsError as error:
                if error.code not in RETRYABLE:
                    raise
                await asyncio.sleep(max(error.retry_after_ms / 1000, backoff_s(failures)))
                failures += 1

    async def _call_once(self, method: str, path: str, input: Json) -> Any:
        call_id = self._next_id()
        answer = self._waiting[call_id] = asyncio.get_running_loop().create_future()
        try:
            await self._write({"id": call_id, "method": method, "params": {"path": path, "input": input}})
            async with asyncio.timeout(CALL_TIMEOUT_S):
                return await answer
        except TimeoutError:
            raise TidingsError("TIMEOUT", f"{path} was not answered within {CALL_TIMEOUT_S} s") from None
        finally:
            del self._waiting[call_id]

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    # --- the connection

    async def _stay_connected(self) -> None:
        failures = refusals = 0
        while True:
            started = time.monotonic()
            refused = False
            try:
                close_code = await self._serve_connection()
                if close_code in GIVE_UP:
                    raise TidingsError("FORBIDDEN", f"the server does not want this client ({close_code})")
                refused = close_code == 4401
                why = f"closed with {close_code}"
            except TidingsError as error:
                if error.code not in RETRYABLE:
                    raise
                refused = error.code == "UNAUTHORIZED"
                why = str(error)
            except (OSError, TimeoutError, websockets.WebSocketException) as error:
                why = str(error) or type(error).__name__
            # Two tokens in a row: the first may have expired on its way.
            refusals = refusals + 1 if refused else 0
            if refusals == 2:
                raise TidingsError("UNAUTHORIZED", "the server refuses the token")
            if time.monotonic() - started >= STABLE_S:
                failures = 0
            pause = backoff_s(failures)
            failures += 1
            self._log(f"no connection ({why}): next try in {pause:.1f} s")
            await asyncio.sleep(pause)

    async def _serve_connection(self) -> int | None:
        """Until it ends; returns the close code."""
        token = await self._token()  # asked for at each connection: that is how a token is renewed
        # `max_size`: the answer to a query may be far larger than what the server takes.
        async with websockets.connect(
            self._url, ping_interval=KEEP_ALIVE_S, ping_timeout=KEEP_ALIVE_S, close_timeout=1, max_size=None
        ) as socket:
            await socket.send(json.dumps({"method": "connectionParams", "data": {"token": token}}))
            self._socket = socket
            self._online.set()  # a call need not wait to hear that the token is good: if it is not, it is told
            reading = asyncio.create_task(self._read(socket))
            try:
                await self._subscribe()
                await reading
            finally:
                reading.cancel()
        return socket.close_code

    async def _read(self, socket: Any) -> None:
        try:
            async for frame in socket:
                if frame == "PING":
                    await socket.send("PONG")
                elif frame != "PONG" and not self._receive(json.loads(frame)):
                    return
        except websockets.ConnectionClosed:
            pass  # its code says the rest
        finally:
            self._online.clear()
            self._socket = None
            self._subscribed.clear()
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(TidingsError("DISCONNECTED", "the connection was lost before the answer"))

    def _receive(self, frame: Json) -> bool:
        """Whether to stay on this connection."""
        if frame.get("method") == "reconnect":
            return False  # the server restarts, or the token is about to expire
        error = None
        if "error" in frame:
            data = frame["error"]["data"]
            error = TidingsError(data["code"], frame["error"]["message"], data.get("retryAfterMs", 0))
        if frame["id"] is None:
            self._log(f"the server says {error}")  # about the whole connection, which it closes if it has to
        elif feed := self._subscribed.get(frame["id"]):
            return self._receive_event(feed, frame, error)
        elif (answer := self._waiting.get(frame["id"])) and not answer.done():
            if error:
                answer.set_exception(error)
            else:
                answer.set_result(frame["result"]["data"])
        return True

    def _receive_event(self, feed: Feed, frame: Json, error: TidingsError | None) -> bool:
        if error and error.code not in RETRYABLE | {"INTERNAL_SERVER_ERROR"}:
            raise error
        if error or frame["result"]["type"] == "stopped":
            self._log(f"{feed.path} was ended: {error}")
            return False  # it is taken up on a new connection, after a pause
        if frame["result"]["type"] == "data":
            tracked = frame["result"]["data"]
            feed.receive(tracked["id"], tracked["data"])
        return True

    async def _write(self, message: Json) -> None:
        frame = json.dumps(message)  # in ASCII
        if len(frame) > MAX_FRAME_BYTES:
            raise TidingsError("PAYLOAD_TOO_LARGE", f"{len(frame)} bytes: send at most {MAX_FRAME_BYTES}")
        if self._socket is None:
            raise TidingsError("DISCONNECTED", "there is no connection")
        try:
            await self._socket.send(frame)
        except websockets.ConnectionClosed as error:
            raise TidingsError("DISCONNECTED", str(error)) from error

    # --- the feeds

    async def _subscribe(self) -> None:
        """The first time, where things stand is read before: an answer's position is older than the answer."""
        if self._push.last_event_id is None:
            conversations, position = await self._conversations(self._call_once)
            inbox = await self._call_once("query", "notifications.list", {"limit": 1})
            self._seen = {each["id"]: each["lastSeq"] for each in conversations}
            self._seen_push = max((push["seq"] for push in inbox["pushes"]), default=0)
            self._chat.last_event_id = position
            self._chat.groups = {each["id"]: each["position"] for each in conversations if each["kind"] == "group"}
            self._push.last_event_id = inbox["position"]
        for feed in (self._chat, self._push):
            subscription_id = self._next_id()
            self._subscribed[subscription_id] = feed
            params = {"path": feed.path, "input": feed.input(), "lastEventId": feed.last_event_id}
            await self._write({"id": subscription_id, "method": "subscription", "params": params})

    async def _handle(
        self, feed: Feed, handle: OnEvent, after_reset: Callable[[str, bool], Awaitable[None]]
    ) -> None:
        """One event after the other; after a `reset` the next one waits until what was missed has been read."""
        epoch = None
        while True:
            event_id, event = await feed.events.get()
            handle(event_id, event)
            if event["type"] == "reset" and "conversationId" in event:
                await self._after_group_reset(event_id, event["conversationId"])
                continue
            previous, epoch = epoch, event_id.partition("-")[0]
            if event["type"] == "reset":
                await after_reset(event_id, epoch == previous)

    def _chat_event(self, event_id: str, event: Json) -> None:
        if event["type"] == "message":
            conversation_id, seq = event["message"]["conversationId"], event["message"]["seq"]
            if seq <= self._seen.get(conversation_id, 0):
                return  # it was in the history that was read after a `reset`
            self._seen[conversation_id] = seq
        self._on_chat(event_id, event)

    def _push_event(self, event_id: str, event: Json) -> None:
        if event["type"] == "push" and event["push"]["seq"] is not None:
            if event["push"]["seq"] <= self._seen_push:
                return
            self._seen_push = event["push"]["seq"]
        self._on_push(event_id, event)

    async def _after_chat_reset(self, event_id: str, same_database: bool) -> None:
        """The feed cannot be resumed, but messages stay: those that are not known yet are in the history."""
        if not same_database:
            self._seen = {}  # nothing that is known belongs to it
        conversations, _ = await self._conversations(self.call)
        for conversation in conversations:
            await self._read_missed(event_id, conversation)

    async def _after_group_reset(self, event_id: str, conversation_id: str) -> None:
        """One group's feed cannot be resumed: it goes on from the event's id."""
        await self._read_missed(
            event_id, await self.call("query", "chat.conversation", {"conversationId": conversation_id})
        )

    async def _read_missed(self, event_id: str, conversation: Json) -> None:
        conversation_id, last_seq = conversation["id"], conversation["lastSeq"]
        # A database that came back from a backup may know less than we do, and gives those numbers out again.
        after = self._seen[conversation_id] = min(self._seen.get(conversation_id, 0), last_seq)
        while after < last_seq:
            query = {"conversationId": conversation_id, "after": after, "limit": 200}
            messages = (await self.call("query", "chat.history", query))["messages"]
            for message in messages:
                after = message["seq"]
                self._chat_event(event_id, {"type": "message", "message": message})
            if not messages:
                return  # of a group that was joined later there is nothing before

    async def _after_push_reset(self, event_id: str, same_database: bool) -> None:
        """The inbox has every unread push; those that were replaced or read meanwhile may be gone."""
        head = int(event_id.partition("-")[2])
        self._seen_push = min(self._seen_push, head) if same_database else 0
        missed: list[Json] = []
        query: Json = {"limit": 200}
        while True:
            page = await self.call("query", "notifications.list", query)  # newest first
            new = [push for push in page["pushes"] if push["seq"] > self._seen_push]
            missed += ({"type": "push", "push": push, "unread": page["unread"]} for push in new)
            if not page["hasMore"] or len(new) < len(page["pushes"]):
                break
            query["before"] = new[-1]["seq"]
        for event in reversed(missed):
            self._push_event(event_id, event)

    async def _conversations(self, call: Callable[[str, str, Json], Awaitable[Any]]) -> tuple[list[Json], str]:
        """All of them, and the position from before they were read."""
        page = await call("query", "chat.conversations", {"limit": 200})
        conversations, position = page["conversations"], page["position"]
        while page["cursor"] is not None:
            page = await call("query", "chat.conversations", {"limit": 200, "cursor": page["cursor"]})
            conversations += page["conversations"]
        return conversations, position
