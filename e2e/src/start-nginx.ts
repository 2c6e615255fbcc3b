import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Proxy, startProxy } from "./start-proxy.ts";

/** nginx on a free port. @param http what stands inside of `http`, for that port */
export function startNginxWith(http: (port: number) => string): Promise<Proxy> {
  return startProxy({
    program: "nginx",
    debianPackage: "nginx-light",
    async prepare({ port, folder }) {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${join(folder, name)};`)
        .join("\n  ");
      const configuration = `
daemon off;
pid ${join(folder, "nginx.pid")};
error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary}
  ${http(port)}
}
`;
      const path = join(folder, "nginx.conf");
      await writeFile(path, configuration);
      return { args: ["-c", path, "-p", folder] };
    },
  });
}

/** The same with the given directives inside of its only `server`. */
export const startNginx = (directives: string): Promise<Proxy> =>
  startNginxWith(
    (port) => `map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  server {
    listen 127.0.0.1:${port};
    ${directives}
  }`,
  );
