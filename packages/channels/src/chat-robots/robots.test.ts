import { type Channel, createHub, createMemoryFanout, createMemoryPresence, createMemoryStore } from "@tidings/core";
import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { channelContract, gatewayContract, messageTo, type Provided, signal } from "../../test/channel-contract.ts";
import { type Answer, startHttp } from "../../test/start-http.ts";
import { dingTalkRobot } from "./dingtalk-robot.ts";
import { feishuRobot } from "./feishu-robot.ts";
import type { RobotAddress, RobotOptions } from "./robot.ts";
import { slackRobot } from "./slack-robot.ts";
import { weComApp } from "./wecom-app.ts";
import { weComRobot } from "./wecom-robot.ts";

type State = Parameters<Provided<RobotAddress>["become"]>[0];

const code = (name: string, value: number): Answer => ({ status: 200, body: JSON.stringify({ [name]: value }) });

interface Kind {
  readonly create: (options: RobotOptions) => Channel<RobotAddress>;
  readonly path: string;
  readonly answers: Record<State, Answer>;
}

const kinds: Record<string, Kind> = {
  "WeCom robot": {
    create: weComRobot,
    path: "/cgi-bin/webhook/send?key=secret",
    answers: {
      well: code("errcode", 0),
      gone: code("errcode", 93_000),
      slow: code("errcode", 45_009),
      failing: code("errcode", -1),
      refusing: code("errcode", 40_008),
    },
  },
  "DingTalk robot": {
    create: dingTalkRobot,
    path: "/robot/send?access_token=secret",
    answers: {
      well: code("errcode", 0),
      gone: code("errcode", 300_001),
      slow: code("errcode", 130_101),
      failing: { status: 502 },
      refusing: code("errcode", 310_000),
    },
  },
  "Feishu robot": {
    create: feishuRobot,
    path: "/open-apis/bot/v2/hook/secret",
    answers: {
      well: code("code", 0),
      gone: code("code", 19_001),
      slow: code("code", 11_232),
      failing: { status: 500 },
      refusing: code("code", 19_021),
    },
  },
  "Slack webhook": {
    create: slackRobot,
    path: "/services/T0/B0/secret",
    answers: {
      well: { status: 200, body: "ok" },
      gone: { status: 404, body: "no_service" },
      slow: { status: 429, headers: { "retry-after": "3" } },
      failing: { status: 503 },
      refusing: { status: 400, body: "invalid_payload" },
    },
  },
};

async function provide({ create, path, answers }: Kind) {
  const provider = await startHttp(() => answers.well);
  return {
    provider,
    channel: create({ origin: provider.origin, allowPrivate: true }),
    address: { url: `${provider.origin}${path}` },
    wrong: [{ url: `https://elsewhere.example.com${path}` }, { url: `${provider.origin}/other` }],
    become: (state) => void (provider.answer = () => answers[state]),
    answerWith: (answer: Answer) => void (provider.answer = () => answer),
    arrived: () => provider.asked.map(({ body }) => body.toString()),
    [Symbol.asyncDispose]: () => provider[Symbol.asyncDispose](),
  } satisfies Provided<RobotAddress> & Record<PropertyKey, unknown>;
}

describe.each(Object.entries(kinds))("%s", (name, kind) => {
  channelContract(name, () => provide(kind));
  // Slack has a language of statuses alone
  if (kind.create !== slackRobot) gatewayContract(name, () => provide(kind));

  test("no other robot waits for one that has had too much", async () => {
    await using provided = await provide(kind);
    const { channel, provider } = provided;
    provider.answer = () => ({ status: 429, headers: { "retry-after": "3" } });
    const result = await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    expect(result).toMatchObject({ result: "later", retryAfterMs: 3_000, waits: "address" });
    await channel.close?.();
  });
});

test("a code of the provider counts, whatever status comes with it", async () => {
  await using provided = await provide(kinds["Feishu robot"] as Kind);
  const { channel, answerWith } = provided;
  const send = () => channel.send(messageTo(channel.toAddress(provided.address)), signal());
  answerWith({ ...code("code", 19_001), status: 400 });
  expect(await send()).toMatchObject({ result: "gone" });
  answerWith({ ...code("code", 19_021), status: 400 });
  expect(await send()).toMatchObject({ result: "refused" });
  await channel.close?.();
});

test("the 21st message of a minute waits for its turn, and another robot's does not", async () => {
  const kind = kinds["WeCom robot"] as Kind;
  await using provided = await provide(kind);
  const { channel, provider } = provided;
  const address = channel.toAddress(provided.address);
  for (let i = 0; i < 20; i += 1) expect(await channel.send(messageTo(address), signal())).toEqual({ result: "sent" });
  const late = await channel.send(messageTo(address), signal());
  expect(late).toMatchObject({ result: "later", waits: "address" });
  expect("retryAfterMs" in late ? late.retryAfterMs : null).toBeLessThanOrEqual(60_000);
  const other = channel.toAddress({ url: `${provider.origin}/cgi-bin/webhook/send?key=other` });
  expect(await channel.send(messageTo(other), signal())).toEqual({ result: "sent" });
  expect(provider.asked).toHaveLength(21);
  await channel.close?.();
});

test("robots with a secret get a signature", async () => {
  await using dingTalk = await provide(kinds["DingTalk robot"] as Kind);
  const secret = "SECsecret";
  await dingTalk.channel.send(messageTo({ ...dingTalk.address, secret }), signal());
  const { searchParams } = dingTalk.provider.asked[0]?.url ?? new URL("http://none");
  const timestamp = searchParams.get("timestamp") ?? "";
  expect(searchParams.get("sign")).toBe(
    createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64"),
  );

  await using feishu = await provide(kinds["Feishu robot"] as Kind);
  await feishu.channel.send(messageTo({ ...feishu.address, secret }), signal());
  const body = JSON.parse(feishu.provider.asked[0]?.body.toString() ?? "{}") as { timestamp: string; sign: string };
  expect(body.sign).toBe(createHmac("sha256", `${body.timestamp}\n${secret}`).digest("base64"));
  await Promise.all([dingTalk.channel.close?.(), feishu.channel.close?.()]);
});

test("what people wrote cannot call a whole group, and other angle brackets stay", async () => {
  const body = '<at user_id="all"></at> <AT id=all> <@all> <!channel> 1 < 2 <atlas>';
  const shown: Record<string, string> = {
    "Feishu robot": '＜at user_id="all"></at> ＜AT id=all> <@all> <!channel> 1 < 2 <atlas>',
    "WeCom robot": '<at user_id="all"></at> <AT id=all> ＜@all> <!channel> 1 < 2 <atlas>',
    "Slack webhook":
      '&lt;at user_id="all"&gt;&lt;/at&gt; &lt;AT id=all&gt; &lt;@all&gt; &lt;!channel&gt; 1 &lt; 2 &lt;atlas&gt;',
  };
  for (const [name, text] of Object.entries(shown)) {
    await using provided = await provide(kinds[name] as Kind);
    const { channel, address, provider } = provided;
    await channel.send(messageTo(address, { rendered: { title: "", body } }), signal());
    expect(provider.asked.map((asked) => asked.body.toString())).toEqual([
      expect.stringContaining(JSON.stringify(text).slice(1, -1)),
    ]);
    await channel.close?.();
  }
});

describe("WeCom application", () => {
  type Answers = Record<State, Answer>;
  const answers: Answers = {
    well: code("errcode", 0),
    gone: { status: 200, body: JSON.stringify({ errcode: 0, invaliduser: "bob" }) },
    slow: code("errcode", 45_009),
    failing: code("errcode", -1),
    refusing: code("errcode", 40_056),
  };

  async function provideApp() {
    let tokens = 0;
    let answer = answers.well;
    const expired = new Set<string>();
    const provider = await startHttp(({ url }) => {
      if (url.pathname === "/cgi-bin/gettoken") {
        tokens += 1;
        return {
          status: 200,
          body: JSON.stringify({ errcode: 0, access_token: `token-${tokens}`, expires_in: 7_200 }),
        };
      }
      return expired.has(url.searchParams.get("access_token") ?? "") ? code("errcode", 42_001) : answer;
    });
    return {
      provider,
      expired,
      channel: weComApp({ corpId: "c", agentId: 1, secret: "secret", origin: provider.origin, allowPrivate: true }),
      address: { weComUserId: "bob" },
      wrong: [{ weComUserId: "a|b" }, { weComUserId: "@all" }, { weComUserId: "a b" }],
      become: (state: State) => void (answer = answers[state]),
      answerWith: (next: Answer) => void (answer = next),
      arrived: () =>
        provider.asked.filter(({ url }) => url.pathname === "/cgi-bin/message/send").map(({ body }) => body.toString()),
      tokensGiven: () => tokens,
      [Symbol.asyncDispose]: () => provider[Symbol.asyncDispose](),
    };
  }

  channelContract("WeCom application", provideApp);
  gatewayContract("WeCom application", provideApp);

  test("nobody has a colleague bothered: a member confirms that they are the one", async () => {
    await using provided = await provideApp();
    const { channel } = provided;
    const hub = createHub({
      store: createMemoryStore(),
      fanout: createMemoryFanout(),
      presence: createMemoryPresence(),
      reach: {
        channels: [channel],
        planOf: () => null,
        plans: [],
        render: () => ({ title: "not asked for", body: "" }),
        renderConfirmation: ({ url }) => ({ title: "Confirm", body: url }),
        confirmUrl: ({ id }) => `https://chat.example.com/confirm/${id}`,
      },
    });
    const { id } = await hub.reach.add("eve", { channel: "weCom", address: provided.address });
    expect(await hub.reach.list("eve")).toMatchObject([{ id, pending: true }]);
    expect(provided.arrived()).toEqual([expect.stringContaining(`https://chat.example.com/confirm/${id}`)]);
    await hub.close();
  });

  test("what people wrote makes no link that hides where it leads", async () => {
    await using provided = await provideApp();
    const { channel } = provided;
    const body = '<a href="https://evil.example">Renew it</a> < A\nhref=x> <abbr> 1 < 2 https://example.com';
    await channel.send(messageTo(provided.address, { rendered: { title: "", body } }), signal());
    const shown = '＜a href="https://evil.example">Renew it</a> ＜ A\nhref=x> <abbr> 1 < 2 https://example.com';
    expect(provided.arrived()).toEqual([expect.stringContaining(JSON.stringify(shown))]);
    await channel.close?.();
  });

  test("one access token serves many messages, and one that has ended is renewed once", async () => {
    await using provided = await provideApp();
    const { channel, expired } = provided;
    const send = () => channel.send(messageTo(channel.toAddress(provided.address)), signal());
    await Promise.all([send(), send(), send()]);
    expect(provided.tokensGiven()).toBe(1);
    expired.add("token-1");
    expect(await send()).toEqual({ result: "sent" });
    expect(provided.tokensGiven()).toBe(2);
    await channel.close?.();
  });
});
