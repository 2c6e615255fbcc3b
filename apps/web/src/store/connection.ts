import type { ConnectionState } from "../domain.ts";
import type { State } from "./state.ts";

/** While the page is cut off, it does not know who is there and who is typing; it is told anew when it is back. */
export function connectionChanged(state: State, connection: ConnectionState): State {
  if (connection === state.connection) return state;
  if (connection.status === "online") return { ...state, connection };
  return { ...state, connection, presence: new Map(), typing: new Map() };
}
