/** The file that a `file:` URL means, or what is wrong with the URL and what to do: a sentence without its subject. */
export type FileOfUrl = { readonly file: string } | { readonly problem: string };

/**
 * Reads a `file:` URL. `file:data/tidings.db` is relative to the working directory. `file:/var/lib/tidings.db`,
 * `file:///var/lib/tidings.db` and `file://localhost/var/lib/tidings.db` are the same file. Percent-encoding is
 * decoded. Settings (`?mode=ro`) and other hosts are refused, so that they do not become part of a file's name.
 */
export function fileOfUrl(url: string): FileOfUrl {
  const [, scheme, rest] = /^([a-z]+):(.*)$/is.exec(url) ?? [];
  if (scheme?.toLowerCase() !== "file" || rest === undefined || rest === "") {
    return { problem: "is not understood: give file:data/tidings.db, say" };
  }
  const setting = /[?#].*$/s.exec(rest)?.[0];
  if (setting !== undefined) {
    return {
      problem: `has ${setting}, which means nothing here: leave it out, or write %3F and %23 for ? and # in a name`,
    };
  }
  const [, host, path] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [null, "", rest];
  if (host !== "" && host.toLowerCase() !== "localhost") {
    const relative = `file:${host}${path}`;
    return { problem: `names a file on the machine ${host}: give file:///… for one of this machine, or ${relative}` };
  }
  return checked(path);
}

function checked(encoded: string): FileOfUrl {
  const again = "give the name as it is, percent-encoded: %20 for a space, %25 for a percent sign";
  if (/%2f|%5c/i.test(encoded)) return { problem: "has an encoded slash: write / between folders" };
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return { problem: `is not percent-encoded as it should be: ${again}` };
  }
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  if (/[\u0000-\u001f\u007f]/.test(path)) return { problem: `has a control character: ${again}` };
  if (path === "" || path.endsWith("/")) return { problem: "names a folder: give a file in it, tidings.db say" };
  if (encoded !== encoded.trim())
    return { problem: "begins or ends with a space, which is easily overlooked: remove it, or write it as %20" };
  if (path.startsWith("~/"))
    return { problem: "begins with ~, which only a shell knows: write the folder's whole path" };
  // file:///C:/data/tidings.db
  return { file: process.platform === "win32" ? path.replace(/^\/(?=[a-z]:)/i, "") : path };
}
