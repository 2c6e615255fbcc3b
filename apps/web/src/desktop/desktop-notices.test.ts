import { expect, test, vi } from "vitest";
import { createDesktopNotices } from "./desktop-notices.ts";

test("the service worker is told whose a notification is by the page of that user alone, and by no page that has ended", () => {
  const serviceWorker = new EventTarget();
  const { onAsked } = createDesktopNotices({
    window: { navigator: { serviceWorker }, focus: () => {} } as unknown as Window,
    check: () => "on",
    giveUp: () => {},
    openChat: () => {},
  });
  const answer = vi.fn<(isOwn: boolean) => void>();
  const ask = (data: object): void => {
    const asked = Object.assign(new Event("message"), { data, ports: [{ postMessage: answer }] });
    serviceWorker.dispatchEvent(asked);
  };
  const end = onAsked((tag) => tag === "ann_eve");
  ask({ tag: "ann_bob" });
  ask({ conversationId: "ann_eve" });
  expect(answer).not.toHaveBeenCalled();
  ask({ tag: "ann_eve" });
  expect(answer).toHaveBeenCalledExactlyOnceWith(true);
  end();
  ask({ tag: "ann_eve" });
  expect(answer).toHaveBeenCalledOnce();
});
