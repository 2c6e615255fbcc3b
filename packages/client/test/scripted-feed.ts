import { parseEventId } from "../src/feeds/event-id.ts";
import type { ScriptedGroup } from "./scripted-group.ts";

interface Sub<Event> {
  epoch: string;
  n: number;
  readonly onEvent: (event: Event, id: string, groupEventId?: string) => void;
  hasStarted: boolean;
  /** Up to which number each group was told. */
  readonly groups: Map<string, { epoch: string; n: number }>;
}

/** A numbered log that is read by subscriptions, one event at a time, when the test says so. */
export class ScriptedFeed<Event extends { readonly type: string }> {
  events: Event[] = [];
  readonly subs: Set<Sub<Event>> = new Set();
  /** Events up to this number are gone. */
  floor = 0;
  #epochs = 0;

  get head(): string {
    return this.#idOf(this.events.length);
  }

  get epoch(): string {
    return `e${this.#epochs}`;
  }

  /** Where a subscription is. */
  idAt({ n }: { readonly n: number }): string {
    return this.#idOf(n);
  }

  #idOf(n: number): string {
    return `${this.epoch}-${n}`;
  }

  /** It is that of another database from now on, where nothing has happened. */
  startAnew(): void {
    this.#epochs += 1;
    this.events = [];
    this.floor = 0;
  }

  open(
    lastEventId: string,
    onEvent: Sub<Event>["onEvent"],
    groups: Readonly<Record<string, string>> = {},
  ): { stop: () => void } {
    const [epoch = "", n] = lastEventId.split("-");
    const known = Object.entries(groups).map(([id, at]) => [id, parseEventId(at)!] as const);
    const sub: Sub<Event> = { epoch, n: Number(n), onEvent, hasStarted: false, groups: new Map(known) };
    this.subs.add(sub);
    return { stop: () => this.subs.delete(sub) };
  }

  /** Gives each subscription its next event. `groups` begin at their heads after a reset. */
  deliver(make: (type: "ready" | "reset") => Event, groups: readonly ScriptedGroup[] = []): boolean {
    let isBusy = false;
    for (const sub of this.subs) {
      const isFirst = !sub.hasStarted;
      sub.hasStarted = true;
      if (sub.epoch !== this.epoch || sub.n < this.floor) {
        sub.epoch = this.epoch;
        sub.n = this.events.length;
        sub.groups.clear();
        for (const { id, head } of groups) sub.groups.set(id, { epoch: this.epoch, n: head });
        sub.onEvent(make("reset"), this.head);
      } else if (isFirst) sub.onEvent(make("ready"), this.#idOf(sub.n));
      else if (sub.n < this.events.length) {
        sub.n += 1;
        const event = this.events[sub.n - 1];
        if (event) sub.onEvent(event, this.#idOf(sub.n));
      } else continue;
      isBusy = true;
    }
    return isBusy;
  }
}
