/** Which URLs lead to a kind of server. */
export interface ServerUrlForm {
  /** As in `URL`: with the colon. */
  readonly protocols: readonly string[];
  /** One as it should be. */
  readonly example: string;
}

/**
 * Says what is wrong with the URL of a server, which may have a password in it; the text shows nothing of it. `null` if nothing is.
 * Without this check, a password with a `#`, a `/` or a `?` would end the URL early, and the user's name would be taken for the host.
 */
export function serverUrlProblem(text: string, { protocols, example }: ServerUrlForm): string | null {
  const url = URL.parse(text);
  const known = protocols.map((protocol) => `${protocol}//`);
  if (!known.some((beginning) => text.toLowerCase().startsWith(beginning))) {
    return `It does not begin with ${known.join(" or ")}: write it as ${example}`;
  }
  const rest = url
    ? url.pathname + url.search + url.hash
    : (/[#/?].*$/s.exec(text.slice(text.indexOf("//") + 2))?.[0] ?? "");
  if (rest.includes("@"))
    return "Percent-encode the password, and each @ behind the host: # is %23, / is %2F, ? is %3F, @ is %40";
  if (!url || url.hostname === "") return `It names no server: write it as ${example}`;
  if (!isEncoded(url.username) || !isEncoded(url.password)) return "Percent-encode the password: % is %25";
  return null;
}

/** Whether every `%` in it encodes something. */
function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
