import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/scope";
import {
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { type MailServer, openMailServer } from "./receivers/mail";

/** `npm run test:kills` does it twenty times. */
const KILLS = Number(process.env.PLEXUS_KILLS || 1);

let mail: MailServer;
let lead: MadeMember;
let patient: MadePatient;

beforeAll(async () => {
  mail = await openMailServer();
  const clinic = await makeClinic();
  lead = await makeMember(clinic);
  patient = await makePatient(clinic, { lead });
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      MemberMail: [
        {
          ...{ clinicId: clinic.id, memberId: lead.id, address: "lead@northgate.example" },
          provedAt: now().toString(),
        },
      ],
    }),
  );
});
afterAll(() => mail.close());

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: "",
    PLEXUS_SMTP: mail.url,
    PLEXUS_MAIL_FROM: "plexus@northgate.example",
    npm_lifecycle_event: "",
  };
  return fork("scripts/worker.ts", { execArgv: ["--import", "tsx"], env, silent: true });
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

const outcomes = () =>
  asSystem(patient.clinicId, (db) => db.tx.delivery.findMany({ where: { channel: "mail" } }));
/** Every delivery has its end. */
const settled = () =>
  expect
    .poll(async () => (await outcomes()).every((one) => one.outcome === "accepted"), { timeout: 60_000 })
    .toBe(true);

const timesById = () => {
  const times = new Map<string, number>();
  for (const { id } of mail.mails) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times.values()];
};

test(`killed ${KILLS} times before a mail was accepted, each goes out exactly once`, {
  timeout: 600_000,
}, async () => {
  for (let at = 0; at < KILLS; at++) {
    const reached = new Promise<void>((done) => {
      mail.onConnect = done;
    });
    mail.behave("hang");
    await makeAlert(patient, { kind: "red-flag" });
    const worker = startWorker();
    await reached;
    await kill(worker);
  }
  mail.behave("takes");
  const worker = startWorker();
  await expect.poll(() => mail.mails.length, { timeout: 60_000 }).toBe(KILLS);
  await settled();
  await kill(worker);
  expect(timesById()).toEqual(Array.from({ length: KILLS }, () => 1));
});

test(`killed ${KILLS} times between acceptance and record, each goes out once more at most, under one id`, {
  timeout: 600_000,
}, async () => {
  mail.mails.length = 0;
  for (let at = 0; at < KILLS; at++) {
    let worker: ChildProcess | null = null;
    const accepted = new Promise<void>((done) => {
      mail.onMail = () => {
        worker?.kill("SIGKILL");
        done();
      };
    });
    await makeAlert(patient, { kind: "red-flag" });
    worker = startWorker();
    const ended = once(worker, "exit");
    await accepted;
    await ended;
    mail.onMail = () => undefined;
    const next = startWorker();
    await settled();
    await kill(next);
  }
  const times = timesById();
  expect(times).toHaveLength(KILLS);
  expect(Math.max(...times)).toBeLessThanOrEqual(2);
});
