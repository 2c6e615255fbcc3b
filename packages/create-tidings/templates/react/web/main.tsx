import { TidingsProvider } from "@tidings/react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { SignIn } from "./sign-in.tsx";
import { connect } from "./tidings.ts";
import "./style.css";

const root = createRoot(document.getElementById("root")!);

/** The connection lives as long as the user is signed in, and not as long as a component. */
function signIn(me: string): void {
  sessionStorage.setItem("me", me);
  const tidings = connect(me);
  root.render(
    <TidingsProvider store={tidings.store}>
      <App me={me} trpc={tidings.trpc} />
    </TidingsProvider>,
  );
}

const me = sessionStorage.getItem("me");
if (me === null) root.render(<SignIn onSignIn={signIn} />);
else signIn(me);
