import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { signIn } from "./person.ts";
import { createServerProcess } from "./server-process.ts";
import { startNginx } from "./start-nginx.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const forwarded = `
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_buffering off;`;

test.each([
  ["keeps the path", { TIDINGS_BASE_PATH: "/team/tidings" }, ""],
  ["strips the path", {}, "/"],
])(
  "below a path of a site, behind a proxy that %s, everything works, offline too",
  async (_, environment: Record<string, string>, targetPath) => {
    await using server = await createServerProcess(environment);
    await server.start();
    await using nginx = await startNginx(`
    location = / { return 200 "another site"; }
    location /team/tidings/ {
      proxy_pass http://127.0.0.1:${server.port}${targetPath};${forwarded}
    }`);
    const url = `${nginx.url}/team/tidings/`;
    await using alice = await signIn(browser, url, "Alice");
    await using bob = await signIn(browser, url, "Bob");
    const requests: string[] = [];
    alice.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await alice.openChat("Bob");
    await alice.say("Hello");
    await bob.conversation("Alice").click();
    await bob.message("Hello").waitFor();

    await alice.message("Hello").waitFor();
    await alice.reload(); // it is the service worker's from now on
    await alice.message("Hello").waitFor();
    await nginx.stop();
    await alice.banner.waitFor();
    await alice.page.reload();
    await alice.message("Hello").waitFor();
    expect(new URL(alice.page.url()).pathname).toBe("/team/tidings/");
    expect(requests.filter((path) => !path.startsWith("/team/tidings/"))).toEqual([]);
  },
);
