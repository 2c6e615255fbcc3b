import { TidingsError } from "../model/errors.ts";
import { chatMessagePushType } from "../model/events.ts";
import { type ConversationId, directConversationId, isGroupId, type UserId } from "../model/ids.ts";
import type { SendWrite } from "../ports/write.ts";
import { badRequest } from "../rules/refusal.ts";
import { copiesOfPass, effortOf, withEffort } from "./effort.ts";
import { firstOutcome } from "./first-outcome.ts";
import type { Hub, SendResult, SendTarget } from "./hub.ts";
import { toCheckedJson } from "../model/checked-json.ts";
import type { HubContext } from "./hub-context.ts";
import { decide, noticeCollapse, partiesOf, requireParty, toError, writeBase } from "./parties.ts";
import { lineOf, mayNotMentionAll, quoteOf, reviewed } from "./review.ts";

type Request = Parameters<Hub["send"]>[1];

export const mayNotMessage = (): TidingsError =>
  new TidingsError("FORBIDDEN", "You may not write to this user: the application's policy does not allow it");

function addressOf(from: UserId, target: SendTarget): { conversationId: ConversationId; peer: UserId } {
  if ("conversationId" in target) {
    return { conversationId: target.conversationId, peer: partiesOf(from, target.conversationId).peer };
  }
  if (target.to === from) {
    throw new TidingsError("BAD_REQUEST", "You cannot send a message to yourself: give another user's id in `to`");
  }
  return { conversationId: directConversationId(from, target.to), peer: target.to };
}

export function createSend(context: HubContext): Pick<Hub, "send"> {
  const { presence, policies, batcher, typing, limits, now, beforeSend, directory, reach } = context;
  const targets = reach.targetsOf(chatMessagePushType);

  const checkMentionAll = async (from: UserId, conversationId: ConversationId): Promise<void> => {
    await requireParty(context, from, conversationId);
    if (!(await policies.canMentionAll(from, conversationId))) throw mayNotMentionAll();
  };

  const extrasOf = async (
    from: UserId,
    peer: UserId,
    conversationId: ConversationId,
    { replyTo, mentions, excerpt }: Request,
  ): Promise<Pick<SendWrite, "extras">> => {
    if (replyTo === undefined && mentions === undefined) return {};
    const stranger = mentions === "all" ? undefined : mentions?.find((one) => one !== peer && one !== from);
    if (stranger !== undefined) {
      throw toError(badRequest(`${stranger} is not a party of the conversation: mention only those who are`));
    }
    if (mentions === "all") await checkMentionAll(from, conversationId);
    return {
      extras: {
        ...(mentions !== undefined && { mentions: mentions === "all" ? mentions : [...new Set(mentions)] }),
        ...(replyTo !== undefined && {
          replyTo: await quoteOf(context, from, { conversationId, seq: replyTo, excerpt }),
        }),
      },
    };
  };

  const sendToGroup = async (from: UserId, conversationId: ConversationId, request: Request): Promise<SendResult> => {
    const { content: given, nonce, replyTo, mentions, excerpt: line } = request;
    if (mentions === "all") await checkMentionAll(from, conversationId);
    const draft = {
      from,
      conversationId,
      content: given,
      ...(replyTo !== undefined && { replyTo }),
      ...(mentions !== undefined && { mentions }),
    };
    const { content, excerpt } = await reviewed(context, draft, line);
    toCheckedJson(content, "The content", limits.maxContentLength);
    const quote =
      replyTo === undefined ? null : await quoteOf(context, from, { conversationId, seq: replyTo, excerpt: line });
    const { userIds, isLarge } = await directory.of(conversationId);
    const named = mentions === undefined || mentions === "all" ? [] : [...new Set(mentions)];
    const viewers = await presence.viewers(isLarge ? named : [...userIds], conversationId);
    const sent = await decide(context, {
      kind: "sendToGroup",
      ...writeBase(context, from, conversationId),
      content,
      excerpt,
      nonce,
      ...(quote && { replyTo: quote }),
      ...(mentions !== undefined && { mentions: mentions === "all" ? mentions : named }),
      viewers: [...viewers],
      collapse: noticeCollapse(conversationId),
      ...(targets && { reach: targets }),
    });
    const { unnotified, ...result } = sent;
    if (targets) reach.wake();
    typing.set(conversationId, from, false);
    const { copies } = effortOf(sent);
    const notice = { seq: result.seq, mentionsAll: mentions === "all" };
    const hasPass = unnotified > 0 && context.notifyGroup(conversationId, notice);
    return withEffort(result, { copies: hasPass ? copies + copiesOfPass(unnotified) : copies });
  };

  const sendToPeer = async (from: UserId, request: Request): Promise<SendResult> => {
    const { nonce } = request;
    const { conversationId, peer } = addressOf(from, request);
    let { content, excerpt } = request;
    let contentJson = toCheckedJson(content, "The content", limits.maxContentLength);
    // awaited only where there is something to wait for: every await costs each message
    const allowed = policies.canMessage(from, peer);
    if (!(typeof allowed === "boolean" ? allowed : await allowed)) throw mayNotMessage();
    if (beforeSend) {
      const { replyTo, mentions } = request;
      const about = { ...(replyTo !== undefined && { replyTo }), ...(mentions !== undefined && { mentions }) };
      ({ content, excerpt } = await reviewed(context, { from, conversationId, to: peer, content, ...about }, excerpt));
      contentJson = toCheckedJson(content, "The content", limits.maxContentLength);
    }
    const hasExtras = request.replyTo !== undefined || request.mentions !== undefined;
    const extras = hasExtras ? await extrasOf(from, peer, conversationId, request) : null;
    const asked = presence.viewers([peer], conversationId);
    const viewers = "then" in asked ? await asked : asked;
    const write: SendWrite = {
      kind: "send",
      conversationId,
      members: [from, peer],
      from,
      content,
      contentJson,
      nonce,
      atMs: now(),
      notify: viewers.has(peer) ? [] : [peer],
      notice: { collapse: noticeCollapse(conversationId), excerpt: lineOf(excerpt, content), reach: targets },
    };
    const { outcome } = await batcher.add(extras ? { ...write, ...extras } : write);
    if (targets) reach.wake();
    typing.set(conversationId, from, false);
    return outcome;
  };

  return {
    async send(from, request) {
      const groupId = "conversationId" in request && isGroupId(request.conversationId) ? request.conversationId : null;
      try {
        return await (groupId === null ? sendToPeer(from, request) : sendToGroup(from, groupId, request));
      } catch (error) {
        const { nonce } = request;
        return firstOutcome(error, () => decide(context, { kind: "findSent", userId: from, nonce }));
      }
    },
  };
}
