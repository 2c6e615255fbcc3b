import { directConversationId } from "@tidings/core";
import { openFrameSocket } from "../frame-socket.ts";
import { type Dialect, hasAt, idInText, numberAt, type Positions, textOf } from "./dialect.ts";

const ids = { chat: 1, push: 2, presence: 3 };
const idPrefix = Buffer.from('{"id":');
const errorPart = Buffer.from(',"error"');
const ping = Buffer.from("PING");

interface Frame {
  readonly id: number | null;
  readonly error?: { readonly message: string };
  readonly result?: { readonly type?: string; readonly id?: string; readonly data?: unknown };
}

const subscription = (id: number, path: string, input: unknown, lastEventId?: string): unknown => ({
  id,
  method: "subscription",
  params: { path, input, ...(lastEventId !== undefined && { lastEventId }) },
});

/** tRPC's WebSocket protocol with the procedures of Tidings: both feeds are subscribed to, and `ready` when both say so. */
export const trpc: Dialect = {
  open(
    { url, userId, peerId, group, isOpen, token, resume, watch },
    { onReady, onAck, onDelivered, onPresence, onClosed },
  ) {
    const positions = new Map<number, string>();
    const groupsAsked = new Map<number, (group: string) => void>();
    // who writes to a peer has that chat open: what arrives is a message, and no push beside it
    const opened = peerId === undefined ? (isOpen ? group : undefined) : directConversationId(userId, peerId);
    const filter = opened === undefined ? {} : { conversationId: opened };
    const waitsFor = new Set([ids.chat, ids.push, ...(watch ? [ids.presence] : [])]);

    const fail = (reason: string): void => {
      socket.close();
      onClosed(reason);
    };

    /** Whatever is not a message or an answer: rare, and read in full. */
    const onOther = (text: string): void => {
      const { id, error, result } = JSON.parse(text) as Frame;
      if (error) return fail(`the server says: ${error.message}`);
      if (id === null || result?.type !== "data") return;
      if (id === ids.presence) {
        const states = result.data as readonly { userId: string; online: boolean }[];
        for (const state of states) onPresence?.(state.userId, state.online);
      }
      if (!waitsFor.delete(id)) return;
      positions.set(id, result.id ?? "");
      if (waitsFor.size === 0) onReady();
    };

    const onGroupMade = (id: number, text: string): void => {
      const answered = groupsAsked.get(id);
      if (!answered || !groupsAsked.delete(id)) return;
      const { result } = JSON.parse(text) as {
        readonly result: { readonly data: { readonly conversation: { readonly id: string } } };
      };
      answered(result.data.conversation.id);
    };

    const onText = (buffer: Buffer, start: number, end: number): void => {
      if (hasAt(buffer, start, ping)) return socket.send("PONG");
      if (!hasAt(buffer, start, idPrefix)) return onOther(buffer.toString("utf8", start, end));
      const id = numberAt(buffer, start + idPrefix.length, end);
      if (id > ids.presence) {
        const after = start + idPrefix.length + String(id).length;
        if (hasAt(buffer, after, errorPart)) return fail(buffer.toString("utf8", start, end));
        if (groupsAsked.size > 0) onGroupMade(id, buffer.toString("utf8", start, end));
        return onAck(id);
      }
      const delivered = id === ids.presence ? -1 : idInText(buffer, start, end);
      if (delivered === -1) onOther(buffer.toString("utf8", start, end));
      else onDelivered(delivered, id === ids.push ? "push" : "chat");
    };

    const onOpen = (): void => {
      socket.send(JSON.stringify({ method: "connectionParams", data: { token } }));
      socket.send(
        JSON.stringify([
          subscription(ids.chat, "chat.onMessage", filter, resume?.chat),
          subscription(ids.push, "notifications.onPush", {}, resume?.push),
          ...(watch ? [subscription(ids.presence, "presence.onChange", { userIds: watch })] : []),
        ]),
      );
    };

    const socket = openFrameSocket(`${url}/trpc?connectionParams=1`, { onOpen, onText, onClose: onClosed });
    const mutate = (id: number, path: string, input: string): void =>
      socket.send(`{"id":${id},"method":"mutation","params":{"path":"${path}","input":${input}}}`);

    return {
      send: (id, to) =>
        mutate(id, "chat.send", `{"to":"${to}","content":{"text":"${textOf(id)}"},"nonce":"${process.pid}-${id}"}`),
      makeGroup(id, members) {
        const { promise, resolve } = Promise.withResolvers<string>();
        groupsAsked.set(id, resolve);
        mutate(id, "chat.createGroup", JSON.stringify({ title: "A group", members }));
        return promise;
      },
      post: (id, to) =>
        mutate(
          id,
          "chat.send",
          `{"conversationId":"${to}","content":{"text":"${textOf(id)}"},"nonce":"${process.pid}-${id}"}`,
        ),
      push: (id, durable) =>
        mutate(
          id,
          "notifications.push",
          `{"to":{"topic":"all"},"type":"announcement","data":{"title":"${textOf(id)}"},"durable":${durable}}`,
        ),
      join: (id) => mutate(id, "notifications.subscribe", '{"topic":"all"}'),
      positions: (): Positions | null => {
        const [chat, push] = [positions.get(ids.chat), positions.get(ids.push)];
        return chat === undefined || push === undefined ? null : { chat, push };
      },
      close: socket.close,
    };
  },
};
