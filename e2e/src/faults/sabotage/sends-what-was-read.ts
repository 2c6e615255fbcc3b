import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then takes what has been read for unread.
breakSource([
  {
    file: "/core/src/reach/unread-after.ts",
    sound: "{ limit: maxPushes + 1, unreadOnly: true, ...before }",
    broken: "{ limit: maxPushes + 1, unreadOnly: false, ...before }",
  },
]);
