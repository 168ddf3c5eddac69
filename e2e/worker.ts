import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Worker = { stop: () => Promise<void> };

/** What a worker of the tests sends by, and how far its clock is ahead: an ISO duration. */
export type WorkerGiven = { mail: string; certificate: string; clock?: string };

/** `npm run worker` as it runs beside a server: a process of its own, with a mail server of the test's. */
export async function startWorker({ mail, certificate, clock = "" }: WorkerGiven): Promise<Worker> {
  const trusted = join(await mkdtemp(join(tmpdir(), "plexus-")), "push.pem");
  await writeFile(trusted, certificate);
  const env = {
    ...process.env,
    DATABASE_URL: "",
    PLEXUS_ORIGIN: process.env.PLEXUS_E2E_ORIGIN ?? "",
    PLEXUS_SMTP: mail,
    PLEXUS_MAIL_FROM: "Plexus <plexus@northgate.example>",
    PLEXUS_CLOCK: clock,
    NODE_EXTRA_CA_CERTS: trusted,
    npm_lifecycle_event: "",
  };
  const child = fork("scripts/worker.ts", { execArgv: ["--import", "tsx"], env, silent: true });
  await ready(child);
  return {
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        said += chunk;
        if (said.includes("runs its jobs")) done();
      });
    child.once("exit", () => fail(new Error(`The worker ended:\n${said}`)));
  });
}
