import { defineTidings, push } from "tidings";
import { z } from "zod";

export const channelNames = ["webPush", "email", "webhook", "weComRobot"] as const;
export type ChannelName = (typeof channelNames)[number];

/** After how long a note goes out that is still unread. Milliseconds; what is mandatory goes out at once everywhere. */
export const noteDelayMs: Readonly<Record<ChannelName, number>> = {
  webPush: 0,
  email: 2_000,
  webhook: 0,
  weComRobot: 1_000,
};

const titled = z.object({ title: z.string() });

export const definition = defineTidings({
  pushes: {
    note: push(titled, {
      category: "notes",
      channels: { webPush: "now", email: { after: "2s" }, webhook: "now", weComRobot: { after: "1s" } },
    }),
    alarm: push(titled, {
      category: "alarms",
      channels: { webPush: "now", email: "now", webhook: "now", weComRobot: "now" },
      mandatory: true,
    }),
  },
});
