import type { Channel } from "../ports/channel.ts";
import type { StoredAddress, TakenOutward } from "../ports/reach-store.ts";
import type { Place } from "./places.ts";
import type { QuietHours } from "./quiet-hours.ts";
import type { When } from "./when.ts";

/** What a worker has at hand while it has a cursor. */
export interface Turn {
  readonly taken: TakenOutward;
  readonly channel: Channel;
  readonly place: Place;
  readonly deadline: AbortSignal;
  /** The user's confirmed addresses on the channel. */
  readonly here: readonly StoredAddress[];
  /** Types of one category may go different ways. */
  readonly whenOf: (type: string) => When;
  readonly isWanted: (type: string) => boolean;
  readonly hours: QuietHours | null;
}
