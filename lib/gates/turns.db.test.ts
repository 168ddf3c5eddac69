import { beforeAll, expect, test } from "vitest";
import { now } from "@/lib/clock";
import {
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { timed } from "@/prisma/factories/timed";
import { utcDay } from "@/prisma/factories/utc-day";
import { listCaseload } from "../caseload/queries";
import { caseloadFilter } from "../caseload/schema";
import { lockPatients, SPACES } from "../db/lock";
import { withClient } from "../db/migrate";
import { asSystem } from "../db/scope";
import { recordOwnBatch } from "../dose-logs/merged/mutations";
import { newId } from "../new-id";
import { orAskLater } from "./busy";
import { runAs } from "./run";

const BATCHES = 40;
const ITEMS = 20;
const READS = 20;
/** Far less than the five seconds after which a request gives up on a connection, on a machine that has other work as well. */
const PROMPT_MS = 3_000;
const DAYS = 60;

let patient: MadePatient;
let prescriptions: string[];
let elsewhere: ReturnType<typeof staffActor>;

const ago = (hours: number) => now().subtract({ minutes: Math.round(hours * 60) });

beforeAll(async () => {
  const clinic = await makeClinic();
  const from = utcDay(DAYS + 20);
  patient = await makePatient(clinic, { startDate: from });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: from });
  prescriptions = (content.phases[0]?.prescriptions ?? []).map(({ id }) => id);
  const other = await makeClinic();
  elsewhere = staffActor(await makeMember(other));
  await makePatient(other);
});

/** So many logs over sixty days, which no two batches share. */
function batchOf(nth: number) {
  const items = Array.from({ length: ITEMS }, (_, at) => ({
    ...{ type: "log", id: newId<string>(), zone: "Europe/London", body: { quick: true } },
    prescriptionId: prescriptions[(nth + at) % prescriptions.length],
    deviceAt: ago(24 * (1 + ((nth * 7 + at) % DAYS))).toString(),
  }));
  return { sentAt: now().toString(), items };
}

const sendingAs = (who: MadePatient) => (batch: ReturnType<typeof batchOf>) =>
  orAskLater(async () => Response.json(await runAs(patientActor(who), (db) => recordOwnBatch(db, batch))));

const heldElsewhere = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, $2))", [id, SPACES.patient]);
    return work();
  });

const readElsewhere = () =>
  timed(
    orAskLater(async () =>
      Response.json(await runAs(elsewhere, (db) => listCaseload(db, caseloadFilter.parse({})))),
    ),
  );

test("forty batches of one patient at once leave another clinic's reads alone, and none of them is lost", async () => {
  const send = sendingAs(patient);
  const batches = Array.from({ length: BATCHES }, (_, nth) => batchOf(nth));
  const sending = batches.map(send);
  const reads: Awaited<ReturnType<typeof readElsewhere>>[] = [];
  for (let nth = 0; nth < READS; nth += 1) reads.push(await readElsewhere());
  expect(reads.map(({ answer }) => answer.status)).toEqual(Array(READS).fill(200));
  expect(Math.max(...reads.map(({ ms }) => ms))).toBeLessThan(PROMPT_MS);

  const answers = await Promise.all(sending);
  const later = batches.filter((_, nth) => answers[nth]?.status === 503);
  expect(answers.every(({ status, headers }) => status === 200 || headers.get("Retry-After") !== null)).toBe(
    true,
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  for (const batch of later) expect((await send(batch)).status).toBe(200);
  const stored = await asSystem(patient.clinicId, (db) =>
    db.tx.doseLog.count({ where: { patientId: patient.id } }),
  );
  expect(stored).toBe(BATCHES * ITEMS);
});

test("one account has three transactions at once, and the others find their connections", async () => {
  let [running, most] = [0, 0];
  const slow = Array.from({ length: 20 }, () =>
    runAs(patientActor(patient), async (db) => {
      running += 1;
      most = Math.max(most, running);
      await db.tx.$queryRaw`SELECT pg_sleep(0.2)::text`;
      running -= 1;
    }),
  );
  const reads = await Promise.all(Array.from({ length: READS }, readElsewhere));
  expect(reads.map(({ answer }) => answer.status)).toEqual(Array(READS).fill(200));
  await Promise.all(slow);
  expect(most).toBe(3);
});

test("whoever waits for a patient that another process changes keeps no connection from others", async () => {
  const crowd = await Promise.all(
    Array.from({ length: 12 }, () => makePatient({ id: patient.clinicId, zone: "Europe/London", name: "" })),
  );
  await heldElsewhere(patient.id, async () => {
    const waiting = crowd.map((who) =>
      orAskLater(async () => {
        await runAs(patientActor(who), (db) => lockPatients(db, [patient.id]));
        return new Response();
      }),
    );
    const reads = await Promise.all(Array.from({ length: READS }, readElsewhere));
    expect(reads.map(({ answer }) => answer.status)).toEqual(Array(READS).fill(200));
    expect(Math.max(...reads.map(({ ms }) => ms))).toBeLessThan(PROMPT_MS);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(crowd.map(() => 503));
  });
});

test("two who need the same two records in another order don't wait for each other", async () => {
  const zones = { id: patient.clinicId, zone: "Europe/London", name: "" };
  const [one, two] = [await makePatient(zones), await makePatient(zones)];
  const both = (who: MadePatient, first: MadePatient, then: MadePatient) =>
    runAs(patientActor(who), async (db) => {
      await lockPatients(db, [first.id]);
      await lockPatients(db, [then.id]);
      return "done";
    });
  const all = Array.from({ length: 20 }, (_, nth) =>
    nth % 2 === 0 ? both(one, one, two) : both(two, two, one),
  );
  expect(await Promise.all(all)).toEqual(Array(20).fill("done"));
});

test("jobs that wait leave requests their connections, and wait on", async () => {
  const jobs = await heldElsewhere(patient.id, async () => {
    const waiting = Array.from({ length: 12 }, () =>
      asSystem(patient.clinicId, async (db) => {
        await lockPatients(db, [patient.id]);
        return "done";
      }),
    );
    const reads = await Promise.all(Array.from({ length: READS }, readElsewhere));
    expect(reads.map(({ answer }) => answer.status)).toEqual(Array(READS).fill(200));
    return waiting;
  });
  expect(await Promise.all(jobs)).toEqual(Array(12).fill("done"));
});
