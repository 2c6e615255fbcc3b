import type { ChatEvent, PresenceState, PushEvent } from "@tidings/core";
import { otherParty } from "../model/direct-conversation.ts";
import { isRecord, oddAnswer } from "../model/message.ts";
import { anything, boolean, listOf, nullable, number, record, type Shape, string } from "./shapes.ts";
import type { StoreClient } from "./store-client.ts";

const message = record({
  conversationId: string,
  seq: number,
  from: string,
  nonce: string,
  sentAtMs: number,
  content: anything,
});
const conversation = record({
  id: string,
  lastMessage: nullable(message),
  lastSeq: number,
  readSeq: number,
  peerReadSeq: nullable(number),
  unread: number,
});
const push = record({ seq: nullable(number), type: string, sentAtMs: number, readAtMs: nullable(number) });
const sendResult = record({ conversationId: string, seq: number, sentAtMs: number });
const history = record({ messages: listOf(message), hasMore: boolean });
const conversations = record({ conversations: listOf(conversation), cursor: nullable(number), position: string });
const pushes = record({ pushes: listOf(push), unread: number, hasMore: boolean, position: string });
const presence = listOf(record({ userId: string, online: boolean, lastSeenAtMs: nullable(number) }));
const typing = record({ userIds: listOf(string) });

/** Events of a type that is not here are of a later server. */
const chatEvents: Readonly<Record<string, Shape>> = {
  message: record({ message }),
  read: record({ conversationId: string, userId: string, seq: number }),
  ready: anything,
  reset: anything,
};
const pushRead: Shape = (event) => isRecord(event) && (listOf(number)(event["seqs"]) || number(event["upTo"]));
const pushEvents: Readonly<Record<string, Shape>> = {
  push: record({ push, unread: number }),
  read: (event) => record({ unread: number })(event) && pushRead(event),
  ready: record({ unread: number }),
  reset: record({ unread: number }),
};

const answered =
  <Input, Rest extends unknown[], Output>(
    path: string,
    shape: Shape,
    call: (input: Input, ...rest: Rest) => Promise<Output>,
  ) =>
  async (input: Input, ...rest: Rest): Promise<Output> => {
    const answer = await call(input, ...rest);
    if (shape(answer)) return answer;
    throw oddAnswer(path, answer);
  };

/**
 * A client whose answers and events are of the form that the store relies on: an answer of another form is rejected, an event
 * reported and left out, as what is there goes on being right. What a later server has and this store cannot show is left out.
 *
 * @param report hears of events that were left out because of their form
 */
export function checkedClient(client: StoreClient, me: string, report: (error: unknown) => void): StoreClient {
  const isWellFormed = (path: string, shape: Shape | undefined, event: unknown): boolean => {
    if (!shape) return false;
    if (shape(event)) return true;
    report(oddAnswer(path, event));
    return false;
  };
  const isShown = (conversationId: string): boolean => otherParty(conversationId, me) !== null;
  const isShownEvent = (event: ChatEvent): boolean => {
    if (event.type === "message") return isShown(event.message.conversationId);
    return event.type !== "read" || isShown(event.conversationId);
  };
  const list = answered("chat.conversations", conversations, client.chat.conversations);

  return {
    connection: client.connection,
    outbox: {
      get entries() {
        return client.outbox.entries;
      },
      get changes() {
        return client.outbox.changes;
      },
      subscribe: (listener) => client.outbox.subscribe(listener),
      onSent: (listener) =>
        client.outbox.onSent((sent) => {
          if (isWellFormed("chat.send", sendResult, sent.result)) listener(sent);
        }),
      onChanged: (listener) => client.outbox.onChanged(listener),
      retry: (nonce) => client.outbox.retry(nonce),
      discard: (nonce) => client.outbox.discard(nonce),
    },
    chat: {
      ...client.chat,
      history: answered("chat.history", history, client.chat.history),
      async conversations(...input) {
        const page = await list(...input);
        return { ...page, conversations: page.conversations.filter(({ id }) => isShown(id)) };
      },
      onMessage: (input, { onEvent, onError }) =>
        client.chat.onMessage(input, {
          onEvent(event, id) {
            if (isWellFormed("chat.onMessage", chatEvents[event.type], event) && isShownEvent(event))
              onEvent(event, id);
          },
          onError,
        }),
      onTyping: (input, { onEvent, onError }) =>
        client.chat.onTyping(input, {
          onEvent(event) {
            if (isWellFormed("chat.onTyping", typing, event)) onEvent(event);
          },
          onError,
        }),
    },
    notifications: {
      ...client.notifications,
      list: answered("notifications.list", pushes, client.notifications.list),
      onPush: (input, { onEvent, onError }) =>
        client.notifications.onPush(input, {
          onEvent(event: PushEvent, id) {
            if (isWellFormed("notifications.onPush", pushEvents[event.type], event)) onEvent(event, id);
          },
          onError,
        }),
    },
    presence: {
      ...client.presence,
      onChange: (input, { onEvent, onError }) =>
        client.presence.onChange(input, {
          onEvent(states: readonly PresenceState[]) {
            if (isWellFormed("presence.onChange", presence, states)) onEvent(states);
          },
          onError,
        }),
    },
  };
}
