import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeProblems } from "./axe-problems.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { conversationRow, type Person, signIn } from "./person.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { writePast } from "./write-past.ts";

// More members and conversations than come with the first page of them.

const members = Array.from({ length: 60 }, (_, i) => `Person ${String(i).padStart(2, "0")}`);
const toId = (name: string): string => name.toLowerCase().replaceAll(" ", "-");
const minute = 60_000;

let browser: Browser;
let server: ServerProcess;
/** Of Ada and all of them. */
let group: string;
/** Of Ada and one of them; nobody has written there. */
let quiet: string;
/** Of Ada, many guests and Late: more than come with the group. */
let town: string;
/** Ada was never in it. */
let foreign: string;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await signUp(server, ["Ada", "Late", ...members]);
  const startMs = Date.now() - 600 * minute;
  await writePast(server.databasePath, async (hub, at) => {
    at(startMs);
    const userIds = members.map(toId);
    const [, second = "", third = ""] = userIds;
    group = (await hub.createGroup("ada", { title: "Village", members: userIds })).conversation.id;
    quiet = (await hub.createGroup("ada", { title: "Hamlet", members: [second] })).conversation.id;
    const guests = Array.from({ length: 120 }, (_, i) => `guest-${i}`);
    town = (await hub.createGroup("ada", { title: "Town", members: [...guests, "late"] })).conversation.id;
    foreign = (await hub.createGroup(second, { title: "Secret", members: [third] })).conversation.id;
    const say = async (text: string): Promise<void> => {
      await hub.send("ada", { conversationId: group, content: { text }, excerpt: text, nonce: text });
    };
    await say("read by all who were there");
    for (const userId of userIds) await hub.markConversationRead(userId, { conversationId: group, seq: 1 });
    await say("read by those of the first page");
    for (const userId of userIds.slice(0, 55))
      await hub.markConversationRead(userId, { conversationId: group, seq: 2 });
    await say("read by nobody");
    at(startMs + minute);
    await hub.addMembers("ada", { conversationId: group, userIds: ["late"], history: "all" });
    for (const [i, userId] of userIds.entries()) {
      at(startMs + (2 + i) * minute);
      await hub.send(userId, { to: "ada", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
    }
  });
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

async function openGroup({ page, composer }: Person): Promise<void> {
  await page.evaluate(`location.hash = "#/c/${group}"`);
  await page.locator('[data-testid="chat"][data-kind="group"][data-status="ready"]').waitFor();
  await composer.waitFor();
}

test("who has read a message is said of all who were there when it came, and of nobody else", async () => {
  await using ada = await signIn(browser, server.url, "Ada");
  const { page } = ada;
  await openGroup(ada);
  const readers = page.getByTestId("read-by");
  for (const [text, said] of [
    ["read by all who were there", /^Read by everyone$/],
    ["read by those of the first page", /^Read by Person 00/],
    ["read by nobody", /^Nobody has read it yet$/],
  ] as const) {
    await ada.openMenu(text);
    await eventually(async () => expect(await readers.textContent()).toMatch(said));
    await page.keyboard.press("Escape");
    await readers.waitFor({ state: "detached" });
  }
});

test("a member can be mentioned wherever in the group they are", async () => {
  await using ada = await signIn(browser, server.url, "Ada");
  await openGroup(ada);
  await ada.composer.pressSequentially("@late");
  await ada.page.locator(".tidings-mentions").getByText("Late").waitFor();
  await ada.composer.press("Enter");
  await ada.say("@Late welcome");
  const mention = ada.message("welcome").getByTestId("mention");
  await mention.waitFor();
  expect(await mention.getAttribute("href")).toContain("late");
});

test("a group that one is not in says so, and takes no message, until one is in it", async () => {
  await using ada = await signIn(browser, server.url, "Ada");
  const { page } = ada;
  // What they had begun there, when they were in it, can be read and discarded.
  const farewell = Array.from({ length: 30 }, (_, i) => `my farewell ${i}`).join("\\n");
  await page.evaluate(`localStorage.setItem("tidings.draft/ada/${foreign}", "${farewell}")`);
  await page.reload();
  await page.evaluate(`location.hash = "#/c/${foreign}"`);
  await page.getByTestId("unknown-group").getByText("You are not in this group").waitFor();
  expect(await ada.composer.count()).toBe(0);
  const draft = page.getByTestId("left-draft");
  await draft.getByText("my farewell").waitFor();
  await screenshot(page, "left-draft");
  expect(await axeProblems(page)).toEqual([]);
  await draft.getByText("Discard").click();
  await draft.waitFor({ state: "detached" });
  expect(await page.evaluate(`localStorage.getItem("tidings.draft/ada/${foreign}")`)).toBeNull();
  expect(await page.title()).not.toContain("Ada");

  await using host = await signIn(browser, server.url, "Person 01");
  await host.page.evaluate(`location.hash = "#/c/${foreign}"`);
  await host.composer.waitFor();
  await host.page.getByTestId("chat-person").click();
  await host.page.getByTestId("add-members").click();
  await host.page.getByTestId("picker-search").fill("Ada");
  await host.page.getByTestId("picker-person").filter({ hasText: "Ada" }).click();
  await host.page.getByTestId("confirm-add").click();
  await ada.composer.waitFor();
  await eventually(async () => expect(await page.locator(".chat__name").textContent()).toBe("Secret"));
});

test("members are waited for, and none of them is offered once more", async () => {
  await using ada = await signIn(browser, server.url, "Ada");
  const { page } = ada;
  const panel = page.getByTestId("group-panel");
  await openGroup(ada);
  await page.getByTestId("chat-person").click(); // loads what shows it
  await panel.getByTestId("member").first().waitFor();
  await page.keyboard.press("Escape");
  await page.evaluate(`location.hash = "#/c/${town}"`);
  await page.locator(".chat__name").getByText("Town").waitFor();
  await page.context().setOffline(true);
  await ada.banner.waitFor();
  await page.getByTestId("chat-person").click();
  await panel.getByText("Loading…").waitFor();
  await page.context().setOffline(false);
  await ada.regainNetwork();
  await panel.getByTestId("member").first().waitFor();
  expect(await panel.getByText("Loading…").count()).toBe(0);

  await page.getByTestId("add-members").click();
  const search = page.getByTestId("picker-search");
  await search.fill("person 01");
  await page.getByTestId("picker-person").filter({ hasText: "Person 01" }).waitFor();
  await search.fill("late");
  await panel.getByText("Nobody was found.").waitFor();
});

test("a draft in a group far down the list stands under the name of that group", async () => {
  await using ada = await signIn(browser, server.url, "Ada");
  const { page } = ada;
  await page.evaluate(`localStorage.setItem("tidings.draft/ada/${quiet}", "to be continued")`);
  await page.reload();
  const row = page.locator(conversationRow).filter({ hasText: "to be continued" });
  await eventually(async () => {
    await page.evaluate("document.querySelector('.sidebar__lists').scrollTo(0, 1e6)"); // that far down only those in view are there
    expect(await row.locator(".tidings-title").allTextContents()).toEqual(["Hamlet"]);
  });
  await page.evaluate("localStorage.clear()");
});

test("a search finds what is archived; an empty archive says so", async () => {
  await using host = await signIn(browser, server.url, "Person 07");
  const { page } = host;
  const chat = page.locator('.tidings-conversation[data-peer="ada"]');
  await chat.click();
  await page.getByTestId("chat-person").click();
  await page.getByTestId("archive-chat").click();
  const archive = page.getByTestId("archived");
  await archive.waitFor();
  // There is a conversation with who is archived, so they do not stand below as somebody without one.
  await page.getByTestId("person").filter({ hasText: "Late" }).waitFor();
  expect(await page.getByTestId("person").filter({ hasText: "Ada" }).count()).toBe(0);
  const search = page.getByTestId("people-search");
  await search.fill("ada");
  await chat.waitFor();
  expect(await page.getByTestId("person").filter({ hasText: "Ada" }).count()).toBe(0);
  await search.fill("");
  await archive.click();
  await chat.waitFor();
  expect(await host.conversation("Village").count()).toBe(0);
  await search.fill("village"); // from the archive too
  await host.conversation("Village").waitFor();
  await search.fill("");
  await page.getByTestId("archive-chat").click();
  await page.getByText("Nothing is archived.").waitFor();
  await archive.click();
  await chat.waitFor();
});
