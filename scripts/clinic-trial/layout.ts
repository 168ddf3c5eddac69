import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { generate } from "selfsigned";
import { start } from "./commands";

/* What stands around Plexus in deploy/: the very files, with this machine's ports and folders put in. */

/** Debian's, where it is installed; null where it is not, which the trial says. */
const findProgram = (name: string): string | null =>
  ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"]
    .map((folder) => join(folder, name))
    .find(existsSync) ?? null;

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise<boolean>((answer) => {
      const socket = createConnection(port, "127.0.0.1", () => answer(true)).on("error", () => answer(false));
      socket.unref();
    });
    if (open) return;
    await wait(100);
  }
  throw new Error(`Nothing listens at port ${port}.`);
}

/** Replaces each of them, which must be there: else the file has changed, and the trial tries something else. */
function put(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`The file of deploy/ says nothing of "${from}" any more.`);
    return so.replaceAll(from, to);
  }, text);
}

type Bouncer = { folder: string; port: number; database: URL; role: string; password: string };

/** @returns whether there is one to start */
export async function startPgBouncer({ folder, port, database, role, password }: Bouncer): Promise<boolean> {
  const program = findProgram("pgbouncer");
  if (!program) return false;
  const users = join(folder, "userlist.txt");
  await writeFile(users, `"${role}" "${password}"\n`, { mode: 0o644 });
  const said = await readFile("deploy/pgbouncer.ini", "utf8");
  const file = join(folder, "pgbouncer.ini");
  const to = `host=${database.hostname} port=${database.port} dbname=${database.pathname.slice(1)}`;
  await writeFile(
    file,
    put(said, [
      ["host=127.0.0.1 port=5432 dbname=plexus", to],
      ["listen_port = 6432", `listen_port = ${port}`],
      ["/etc/pgbouncer/userlist.txt", users],
    ]),
    { mode: 0o644 },
  );
  // It refuses to run as root.
  const args = process.getuid?.() === 0 ? ["-q", "-u", "postgres", file] : ["-q", file];
  start({ command: program, args });
  await untilListening(port);
  return true;
}

type Proxy = { folder: string; plain: number; secure: number; upstream: number };

/** @returns whether there is one to start */
export async function startNginx({ folder, plain, secure, upstream }: Proxy): Promise<boolean> {
  const program = findProgram("nginx");
  if (!program) return false;
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
  });
  await mkdir(join(folder, "logs"), { recursive: true });
  await writeFile(join(folder, "fullchain.pem"), cert);
  await writeFile(join(folder, "privkey.pem"), key, { mode: 0o600 });
  const site = put(await readFile("deploy/nginx.conf", "utf8"), [
    ["server 127.0.0.1:3000;", `server 127.0.0.1:${upstream};`],
    ["  listen [::]:80;\n", ""],
    ["  listen [::]:443 ssl http2;\n", ""],
    ["listen 80;", `listen 127.0.0.1:${plain};`],
    ["listen 443 ssl", `listen 127.0.0.1:${secure} ssl`],
    ["plexus.clinic.example", "localhost"],
    ["https://$host$request_uri", `https://$host:${secure}$request_uri`],
    ["Host $host;", "Host $http_host;"],
    ["/etc/ssl/plexus/", `${folder}/`],
  ]);
  const around = `
    daemon off; pid ${folder}/nginx.pid; error_log stderr warn;
    events { worker_connections 256; }
    http { access_log ${folder}/logs/access.log; ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(" ")}
    ${site} }`;
  await writeFile(join(folder, "nginx.conf"), around);
  start({ command: program, args: ["-c", join(folder, "nginx.conf")] });
  await untilListening(secure);
  return true;
}
