import type { ChatEvent, PresenceState, PushEvent } from "@tidings/core";
import { otherParty } from "../../model/direct-conversation.ts";
import { oddAnswer } from "../../model/message.ts";
import { isGroupId } from "../../model/group-id.ts";
import type { Shape } from "./shapes.ts";
import type { StoreClient } from "./store-client.ts";
import {
  chatEvents,
  conversation,
  conversations,
  history,
  members,
  presence,
  pushes,
  pushEvents,
  sendResult,
  settings,
  typing,
  withConversation,
} from "./wire-shapes.ts";

/** The conversation that an event concerns; `undefined` if it concerns the user's whole feed. */
export const conversationOf = (event: ChatEvent): string | undefined => {
  if (event.type === "message") return event.message.conversationId;
  return event.type === "ready" ? undefined : event.conversationId;
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
 * A client whose answers and events have the form that the store relies on. A malformed answer is rejected; a malformed event is reported
 * and left out, because what is there stays right. What a later server sends and this store cannot show is left out.
 *
 * @param report is called for events that were left out because of their form
 */
export function checkedClient(client: StoreClient, me: string, report: (error: unknown) => void): StoreClient {
  const isWellFormed = (path: string, shape: Shape | undefined, event: unknown): boolean => {
    if (!shape) return false;
    if (shape(event)) return true;
    report(oddAnswer(path, event));
    return false;
  };
  const isShown = (conversationId: string): boolean =>
    isGroupId(conversationId) || otherParty(conversationId, me) !== null;
  const isShownEvent = (event: ChatEvent): boolean => {
    const conversationId = conversationOf(event);
    return conversationId === undefined || isShown(conversationId);
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
      conversation: answered("chat.conversation", conversation, client.chat.conversation),
      createGroup: answered("chat.createGroup", withConversation, client.chat.createGroup),
      updateGroup: answered("chat.updateGroup", withConversation, client.chat.updateGroup),
      members: answered("chat.members", members, client.chat.members),
      configure: answered("chat.configure", settings, client.chat.configure),
      async conversations(...input) {
        const page = await list(...input);
        return { ...page, conversations: page.conversations.filter(({ id }) => isShown(id)) };
      },
      onMessage: (input, { onEvent, onError }) =>
        client.chat.onMessage(input, {
          onEvent(event, ...ids) {
            if (isWellFormed("chat.onMessage", chatEvents[event.type], event) && isShownEvent(event)) {
              onEvent(event, ...ids);
            }
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
