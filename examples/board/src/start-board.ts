import { type RobotAddress, weComRobot } from "@tidings/channels";
import { type Channel, createHub, createMemoryFanout, createMemoryPresence } from "@tidings/core";
import { createReachOptions } from "@tidings/router";
import { createTidingsServer, jwtAuthenticator } from "@tidings/server";
import { openSqliteStore } from "@tidings/sqlite";
import { definition } from "./definition.ts";
import { createPosts } from "./posts.ts";
import { createBoardRouter } from "./router.ts";

export interface Board extends AsyncDisposable {
  /** `http://localhost:…` */
  readonly url: string;
}

/** Stands for the team's WeCom group: a user whose only device is the group's robot. Give nobody a token with this id. */
const teamUserId = "team";

/** The whole application in one process. */
export async function startBoard({
  port,
  databasePath,
  secret,
  teamRobotUrl,
  robots = weComRobot(),
}: {
  readonly port: number;
  readonly databasePath: string;
  readonly secret: string;
  /** The webhook of the robot in the team's WeCom group, which is told of comments. Default: no robot. */
  readonly teamRobotUrl?: string | undefined;
  readonly robots?: Channel<RobotAddress>;
}): Promise<Board> {
  const hub = createHub({
    store: await openSqliteStore({ path: databasePath }),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    reach: createReachOptions(definition, { channels: [robots] }),
  });
  if (teamRobotUrl !== undefined) {
    const robot = { channel: robots.name, address: { url: teamRobotUrl, label: "Team" } };
    await hub.reach.add(teamUserId, robot, { trusted: true });
  }
  const server = createTidingsServer({
    router: createBoardRouter({
      hub,
      posts: createPosts(),
      watchers: teamRobotUrl === undefined ? [] : [teamUserId],
    }),
    authenticate: jwtAuthenticator({ secret }),
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
  });
  const { url } = await server.listen({ port });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await server.close();
      await hub.close();
    },
  };
}
