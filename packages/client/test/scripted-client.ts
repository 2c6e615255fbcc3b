import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { FeedHandle } from "../src/tidings-client.ts";
import { createNonce } from "../src/calls/nonce.ts";
import { isGroupId } from "../src/model/group-id.ts";
import { TidingsClientError } from "../src/model/errors.ts";
import type { StoreClient } from "../src/store/wire/store-client.ts";
import type { ScriptedServer } from "./scripted-server.ts";

const toHandle = (stop: () => void): FeedHandle => ({ stop, [Symbol.dispose]: stop, position: null, groups: {} });

export function fails(code: TRPC_ERROR_CODE_KEY): never {
  throw new TidingsClientError(code, code);
}

/** A client of the server. @param call what it answers is read, and arrives, when the test says so */
export function scriptedClient(server: ScriptedServer, call: <T>(read: () => T) => Promise<T>): StoreClient {
  const none = { stop() {}, [Symbol.dispose]() {} };
  return {
    connection: {
      get state() {
        return server.connection.get();
      },
      subscribe: server.connection.subscribe,
      reconnect() {},
      belongsTo() {},
      defer() {},
      node: () => Promise.resolve({ node: "n" }),
    },
    outbox: server.outbox.shown(),
    chat: {
      send: (message) => server.outbox.send(message),
      edit: (change) => server.outbox.queue({ ...change, kind: "edit" }),
      delete: (change) => server.outbox.queue({ ...change, kind: "delete" }),
      react: (change) => server.outbox.queue({ ...change, kind: "react" }),
      onMessage: ({ conversationId, lastEventId, groups }, { onEvent }) =>
        conversationId === undefined
          ? toHandle(server.chat.open(lastEventId ?? server.chat.head, onEvent, groups).stop)
          : toHandle(() => {}),
      history: ({ conversationId, before = Infinity, after, limit }) =>
        call(() => {
          const group = server.groups.get(conversationId);
          if (isGroupId(conversationId) && (!group || group.isHidden)) return fails("NOT_FOUND");
          const log = group?.visible ?? server.messages.get(conversationId) ?? [];
          const found = log.filter(({ seq }) => seq < before && seq > (after ?? 0));
          const messages = after === undefined ? found.slice(-limit) : found.slice(0, limit);
          return { messages, hasMore: messages.length < found.length };
        }),
      conversations: ({ cursor = 0, limit }) =>
        call(() => {
          const all = server.conversations;
          const rest = all.filter((_, i) => all.length - i < (cursor || Infinity));
          const page = rest.slice(0, limit);
          const next = rest.length > limit ? rest.length - limit + 1 : null;
          return { conversations: page, cursor: next, totals: server.totals, position: server.chat.head };
        }),
      conversation: ({ conversationId }) =>
        call(() => {
          const record = server.conversation(conversationId);
          return record ?? fails("NOT_FOUND");
        }),
      createGroup: ({ members }) =>
        call(() => {
          const { id } = server.createGroup(`g${createNonce()}`, [server.me, ...members]);
          return { conversation: server.conversation(id)! };
        }),
      updateGroup: ({ conversationId, title }) =>
        call(() => {
          server.rename(conversationId, title ?? "");
          return { conversation: server.conversation(conversationId)! };
        }),
      addMembers: ({ conversationId, userIds, history = "none" }) =>
        call(() => {
          for (const userId of userIds) server.addMember(conversationId, userId, history);
        }),
      removeMember: ({ conversationId, userId }) => call(() => server.removeMember(conversationId, userId)),
      setRole: ({ conversationId, userId, role }) => call(() => server.setRole(conversationId, userId, role)),
      members: ({ conversationId, cursor = "0", limit }) =>
        call(() => {
          const all = server.groups.get(conversationId)?.members() ?? [];
          const members = all.slice(Number(cursor), Number(cursor) + limit);
          const next = Number(cursor) + limit;
          return { members, cursor: next < all.length ? String(next) : null };
        }),
      configure: ({ conversationId, ...change }) => call(() => server.configure(conversationId, change)),
      pin: ({ conversationId, seq, on }) => call(() => server.pin(server.me, conversationId, seq, on)),
      markRead: ({ conversationId, seq }) => call(() => server.read(conversationId, server.me, seq)),
      setTyping: () => Promise.resolve(),
      onTyping: () => none,
    },
    notifications: {
      onPush: ({ lastEventId }, { onEvent }) => toHandle(server.push.open(lastEventId, onEvent).stop),
      list: ({ before = Infinity, limit, unreadOnly = false }) =>
        call(() => {
          server.lists += 1;
          const all = server.pushes.filter(
            ({ seq, readAtMs }) => (seq ?? 0) < before && !(unreadOnly && readAtMs !== null),
          );
          const pushes = all.slice().reverse().slice(0, limit);
          const position = server.push.head;
          return { pushes, unread: server.unreadPushes, hasMore: pushes.length < all.length, position };
        }),
      markRead: (pushes) => call(() => server.readPush("seqs" in pushes ? pushes.seqs : [])),
    },
    presence: { onChange: () => none, setAway: () => Promise.resolve() },
  };
}
