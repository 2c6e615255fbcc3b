import { getTidings } from "../lib/tidings.ts";
import { signIn } from "./actions.ts";
import { Home } from "./home.tsx";
import { readMe } from "./me.ts";

export default async function Page() {
  const me = await readMe();
  if (me === null) {
    return (
      <form action={signIn}>
        <label>
          Your name <input name="name" required maxLength={50} autoComplete="username" />
        </label>
        <button>Sign in</button>
      </form>
    );
  }
  const tidings = await getTidings();
  const { unread } = await tidings.hub.pushes(me, { limit: 1, unreadOnly: true });
  return <Home me={me} unread={unread} />;
}
