/** How the web app feels, in figures: `pnpm smoothness`. Wants the machine for itself; compare only runs of one machine. */
import { launchChromium } from "./chromium.ts";
import { atPage, type Person, signIn } from "./person.ts";
import { signUp } from "./sign-up.ts";
import { createServerProcess } from "./server-process.ts";
import { writeLines } from "./write-past.ts";

const count = Number(process.argv[2] ?? 50_000);

/** Tells when the first message is shown, and counts what React renders, as its developer tools do. */
const observer = `
  window.firstMessageMs = null;
  new MutationObserver((_, self) => {
    if (!document.querySelector(".tidings-message")) return;
    window.firstMessageMs = performance.now();
    self.disconnect();
  }).observe(document, { childList: true, subtree: true });

  window.rendered = {};
  window.commits = 0;
  const isComponent = ({ tag }) => tag === 0 || tag === 11 || tag === 14 || tag === 15;
  const performedWork = 1;
  const walk = (fiber, before) => {
    if (isComponent(fiber) && (before === null || fiber.flags & performedWork)) {
      const name = (fiber.type.type ?? fiber.type).name + (before === null ? " (new)" : "");
      window.rendered[name] = (window.rendered[name] ?? 0) + 1;
    }
    if (before !== null && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      if (child !== child.alternate) walk(child, child.alternate);
    }
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, { current }) {
      window.commits += 1;
      walk(current, current.alternate);
    },
  };
`;

interface Frames {
  readonly fps: number;
  readonly worstMs: number;
  readonly lateShare: number;
}

/** Scrolls by so much in every frame until `isDone`, and tells how the frames followed each other. */
const scroll = (person: Person, pxPerFrame: number, isDone: string): Promise<Frames> =>
  person.page.evaluate<Frames>(`(async () => {
    const log = document.querySelector(".tidings-log");
    const gaps = [];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    while (!(${isDone})) {
      log.scrollBy(0, ${pxPerFrame});
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    const totalMs = gaps.reduce((sum, gap) => sum + gap, 0);
    return {
      fps: (gaps.length / totalMs) * 1000,
      worstMs: Math.max(...gaps),
      lateShare: gaps.filter((gap) => gap > 25).length / gaps.length,
    };
  })()`);

const show = (what: string, { fps, worstMs, lateShare }: Frames): void =>
  console.log(
    `${what}: ${fps.toFixed(1)} frames a second, the longest ${worstMs.toFixed(0)} ms, ${(lateShare * 100).toFixed(1)} % late`,
  );

await using server = await createServerProcess();
await signUp(server, ["Alice", "Bob"]);
await writeLines(server.databasePath, { from: "alice", to: "bob", count, read: count });
await server.start();
await using browser = await launchChromium({ isWhole: true });
await using alice = await signIn(browser, server.url, "Alice");
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
await context.addInitScript(observer);
const page = await context.newPage();
await page.goto(server.url);
await page.getByTestId("sign-in-name").fill("Bob");
await page.getByTestId("sign-in-submit").click();
const bob = atPage(page);
await bob.isFollowing();
await bob.openChat("Alice");
await bob.message(`line ${count}`).waitFor();
await page.waitForTimeout(2_000); // it is kept by now

await bob.reload();
await bob.message(`line ${count}`).waitFor();
const firstMessageMs = await page.evaluate<number>("window.firstMessageMs");
console.log(`a conversation that the browser keeps is shown ${firstMessageMs.toFixed(0)} ms after a reload begins`);
await page.waitForTimeout(2_000);

await alice.openChat("Bob");
await page.evaluate("window.rendered = {}; window.commits = 0");
const messages = 10;
for (let n = 1; n <= messages; n += 1) {
  await alice.say(`arrives ${n}`);
  await bob.message(`arrives ${n}`).waitFor();
}
await page.waitForTimeout(1_000);
const rendered = await page.evaluate<Record<string, number>>("window.rendered");
const commits = await page.evaluate<number>("window.commits");
const total = Object.values(rendered).reduce((sum, times) => sum + times, 0);
console.log(
  `an incoming message renders ${(total / messages).toFixed(1)} components in ${(commits / messages).toFixed(1)} commits`,
);
if (process.argv.includes("--names")) console.log(rendered);

show(
  "scrolling up while older messages load",
  await scroll(bob, -60, "Number(log.dataset.count) >= 2_000 || log.dataset.hasOlder === 'false'"),
);
const browserView = await context.newCDPSession(page);
const heapBytes = async (): Promise<number> => {
  await browserView.send("HeapProfiler.collectGarbage");
  const { usedSize } = await browserView.send("Runtime.getHeapUsage");
  return usedSize;
};
const [heapBefore, loadedBefore] = [await heapBytes(), Number(await bob.log.getAttribute("data-count"))];
const startMs = performance.now();
await page.evaluate(`(async () => {
  const log = document.querySelector(".tidings-log");
  while (log.dataset.hasOlder === "true") {
    log.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`);
const loadingMs = performance.now() - startMs;
const loaded = Number(await bob.log.getAttribute("data-count"));
const more = loaded - loadedBefore;
const heapGrowth = (await heapBytes()) - heapBefore;
console.log(
  `all ${loaded} messages are loaded ${(loadingMs / 1000).toFixed(0)} s later, ${(loadingMs / more).toFixed(2)} ms each`,
);
console.log(
  `${more} messages more take ${(heapGrowth / 1e6).toFixed(1)} MB of heap, ${(heapGrowth / more).toFixed(0)} bytes each`,
);
const endMs = "performance.now() > window.endMs";
await page.evaluate("window.endMs = performance.now() + 10_000");
await bob.log.evaluate((element) => element.scrollTo(0, 0));
show(`scrolling down through ${loaded}`, await scroll(bob, 120, endMs));
await page.evaluate("window.endMs = performance.now() + 10_000");
show(`flinging through ${loaded}`, await scroll(bob, 4_000, endMs));
await context.close();
