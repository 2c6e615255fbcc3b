import {
  type Attention,
  type AttentionEffect,
  type AttentionEvent,
  type ChatCount,
  type Feed,
  initialAttention,
  isLooking,
  nextAttention,
  type Notice,
} from "../attention/attention-state.ts";
import type { Page } from "../attention/page.ts";
import { toClientError } from "../model/errors.ts";
import { keepIfSame } from "../feeds/snapshot.ts";
import { Derived } from "./derived.ts";
import type { StoreContext } from "./store-context.ts";

/** After this long without input, nobody is taken to be looking. Milliseconds. */
const idleMs = 5 * 60_000;

/** A user who has not looked at any tab for this long is away. Milliseconds. */
const awayMs = 5 * 60_000;

export interface AttentionDeskOptions {
  readonly context: StoreContext;
  readonly page: Page;
  /** Somebody looks at a chat from now on, or no longer does. */
  readonly onEyes: (conversationId: string, on: boolean) => void;
}

/** The counts of a conversation, read when its change is judged. */
type Counts = ChatCount & { readonly own: boolean };

/** Is told about the page and about what happens, asks the table what follows, and does it. */
export class AttentionDesk {
  /** Whether somebody looks at this page. */
  readonly looking: Derived<boolean>;
  readonly notices: Derived<readonly Notice[]>;
  readonly #options: AttentionDeskOptions;
  #state: Attention = initialAttention;
  /** Events that are not judged yet, in order: the other tabs are asked first. */
  #waiting: (() => AttentionEvent)[] = [];
  readonly #changed = new Set<string>();
  readonly #judged = new Map<string, ChatCount>();
  #isJudging = false;
  #inputAtMs = performance.now();
  #stopIdle = (): void => {};
  #stopAway = (): void => {};
  /** The server has no such procedure. */
  #cannotTellAway = false;
  #said: string | null = null;

  constructor(options: AttentionDeskOptions) {
    const { context } = options;
    this.#options = options;
    this.looking = new Derived(context.notifier, () => isLooking(this.#state));
    this.notices = new Derived<readonly Notice[]>(context.notifier, (previous) =>
      keepIfSame(previous, [...this.#state.notices.values()]),
    );
  }

  start(): void {
    const { context, page } = this.#options;
    this.#look();
    context.onClose(page.listen({ onChange: () => this.#look(), onInput: () => this.#onInput() }));
    if (page.tabs) {
      context.onClose(page.tabs.onSaid(() => void this.#onSaid()));
      context.onClose(() => page.tabs?.close());
    }
    context.onClose(
      context.onConnection((isOnline) => {
        if (isOnline && this.#state.away) this.#tellAway(true); // the server was told on another connection
      }),
    );
  }

  /** The page shows a chat until the returned function is called. */
  mount(conversationId: string): () => void {
    this.#dispatch({ type: "mounted", conversationId });
    let isMounted = true;
    return () => {
      if (isMounted) this.#dispatch({ type: "unmounted", conversationId });
      isMounted = false;
    };
  }

  /** @param counts is called when the change is judged, by then perhaps for several changes at once */
  chatChanged(conversationId: string, counts: () => Counts): void {
    if (this.#changed.has(conversationId)) return;
    this.#changed.add(conversationId);
    this.#judge(() => {
      this.#changed.delete(conversationId);
      const before = this.#judged.get(conversationId) ?? { unread: 0, lastSeq: 0 };
      const { unread, lastSeq, own } = counts();
      this.#judged.set(conversationId, { unread, lastSeq });
      return { type: "chat", conversationId, unread, lastSeq, own, before };
    });
  }

  pushed(key: string): void {
    this.#judge(() => ({ type: "pushed", key }));
  }

  pushRead(key: string): void {
    this.#judge(() => ({ type: "push-read", key }));
  }

  /** The user no longer wants to see the notice. */
  dismiss(key: string): void {
    this.#dispatch({ type: "dismissed", key });
  }

  behind(feed: Feed): void {
    this.#judge(() => ({ type: "behind", feed }));
  }

  caughtUp(feed: Feed): void {
    this.#judge(() => ({ type: "caught-up", feed }));
  }

  // --- judging ---

  #judge(event: () => AttentionEvent): void {
    this.#waiting.push(event);
    if (!this.#isJudging) void this.#judgeWaiting();
  }

  async #judgeWaiting(): Promise<void> {
    this.#isJudging = true;
    await Promise.resolve(); // events that happen together are judged together
    while (this.#waiting.length > 0) {
      this.#look(); // the browser may not have fired its event yet
      await this.#askTabs();
      const events = this.#waiting;
      this.#waiting = [];
      if (this.#options.context.isClosed) return;
      for (const event of events) this.#dispatch(event());
    }
    this.#isJudging = false;
  }

  /** Asks what is looked at in other tabs. If this tab is looked at, no other is. */
  async #askTabs(): Promise<void> {
    const { context, page } = this.#options;
    if (!page.tabs) return;
    try {
      const chats = isLooking(this.#state) ? null : await page.tabs.ask();
      if (!context.isClosed) this.#dispatch({ type: "elsewhere", chats });
    } catch (error) {
      context.report(error);
    }
  }

  async #onSaid(): Promise<void> {
    await this.#askTabs();
    if (!isLooking(this.#state)) this.#awaitAbsence(); // from now on, as somebody has just looked there
  }

  #dispatch(event: AttentionEvent): void {
    if (this.#options.context.isClosed) return; // components that unmount after it
    const before = this.#state;
    const [next, effects] = nextAttention(before, event);
    this.#state = next;
    if (isLooking(before) !== isLooking(next)) this.#onLooking(isLooking(next));
    this.#say();
    if (next.notices !== before.notices) this.notices.invalidate();
    for (const effect of effects) this.#do(effect);
  }

  #do(effect: AttentionEffect): void {
    if (effect.type === "eyes") this.#options.onEyes(effect.conversationId, effect.on);
    else this.#tellAway(effect.away);
  }

  // --- this page ---

  #look(): void {
    const { page } = this.#options;
    const visible = page.isVisible();
    const inFront = page.isInFront();
    if (visible === this.#state.visible && inFront === this.#state.inFront) return;
    if (visible && inFront) this.#onInput(); // coming back to the page counts as input
    this.#dispatch({ type: "page", visible, inFront });
  }

  #onInput(): void {
    this.#inputAtMs = performance.now();
    if (this.#state.idle) this.#dispatch({ type: "input" });
  }

  #onLooking(isOn: boolean): void {
    this.looking.invalidate();
    this.#stopIdle();
    this.#stopAway();
    if (isOn) this.#awaitIdleness(idleMs);
    else this.#awaitAbsence();
  }

  #awaitIdleness(delayMs: number): void {
    if (!this.#options.page.hasInput) return;
    this.#stopIdle = this.#options.context.later(() => {
      const leftMs = this.#inputAtMs + idleMs - performance.now();
      if (leftMs > 0) this.#awaitIdleness(leftMs);
      else this.#dispatch({ type: "idle" });
    }, delayMs);
  }

  #awaitAbsence(): void {
    this.#stopAway();
    this.#stopAway = this.#options.context.later(() => void this.#isAbsent(), awayMs);
  }

  async #isAbsent(): Promise<void> {
    await this.#askTabs();
    if (this.#state.elsewhere) this.#awaitAbsence();
    else this.#dispatch({ type: "absent" });
  }

  /** Tells the other tabs what is looked at in this one. */
  #say(): void {
    const { page } = this.#options;
    const chats = isLooking(this.#state) ? [...this.#state.mounted.keys()] : null;
    const saying = JSON.stringify(chats);
    if (saying === this.#said) return;
    const isFirst = this.#said === null;
    this.#said = saying;
    if (!isFirst || chats !== null) page.tabs?.say(chats);
  }

  #tellAway(away: boolean): void {
    const { context } = this.#options;
    if (this.#cannotTellAway || !context.isOnline) return;
    context.client.presence.setAway({ away }).catch((cause: unknown) => {
      const error = toClientError(cause);
      if (error.code === "NOT_FOUND") this.#cannotTellAway = true;
      else if (!error.resumable) context.report(error); // otherwise it is repeated once the connection is back
    });
  }
}
