import { expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import { makeClinic, makePatient, makePlanVersion, patientActor, planFrom } from "@/prisma/factories";
import { figure } from "@/prisma/factories/figure";
import { utcDay } from "@/prisma/factories/utc-day";
import type { ItemResult } from "../batch";
import { recordOwnBatch } from "./merged/mutations";

/** `npm run test:trust`, which asks for the figures, sends them all. */
const [ENTRIES, SENDERS] = process.env.PLEXUS_FIGURES ? [500, 20] : [50, 10];
/** They are of so many days. */
const DAYS = 19;
/** Entries that one request carries. */
const AT_ONCE = 50;

test("entries that many send at the same moment are stored once, and everybody is told the same", async () => {
  const from = utcDay(20);
  const patient = await makePatient(await makeClinic({ zone: "Europe/London" }), { startDate: from });
  const plan = await planFrom("disc-extension");
  await makePlanVersion(patient, plan, { effectiveFrom: from });
  const prescriptionId = plan.phases[0]?.prescriptions.find(({ kind }) => kind === "mobility")?.id;
  const sentAt = now().toString();
  const items = Array.from({ length: ENTRIES }, (_, at) => ({
    ...{ type: "log", id: crypto.randomUUID(), prescriptionId, zone: "Europe/London" },
    // Of one day no more than may be.
    deviceAt: now()
      .subtract({ hours: 24 * (at % DAYS) })
      .toString(),
    body: { sets: [{ reps: 1 + (at % 12) }] },
  }));
  const send = (some: typeof items): Promise<ItemResult[]> =>
    runAs(patientActor(patient), (db) => recordOwnBatch(db, { sentAt, items: some }));

  const told = new Map<string, number[]>(items.map(({ id }) => [id, []]));
  for (let at = 0; at < ENTRIES; at += AT_ONCE) {
    const some = items.slice(at, at + AT_ONCE);
    // Every other sender has them in the other order.
    const answers = await Promise.all(
      Array.from({ length: SENDERS }, (_, sender) => send(sender % 2 ? some : some.toReversed())),
    );
    for (const { id, status } of answers.flat()) told.get(id ?? "")?.push(status);
  }
  const again = await send(items);
  const rows = await runAs(patientActor(patient), (db) =>
    db.tx.doseLog.count({ where: { patientId: patient.id, id: { in: items.map(({ id }) => id) } } }),
  );

  // Whoever was first has stored it (201); to all others, and ever after, it was there (200).
  const once = [201, ...Array.from({ length: SENDERS - 1 }, () => 200)];
  const differing = [...told.values()].filter(
    (statuses) => statuses.toSorted((a, b) => b - a).join() !== once.join(),
  );
  const changed = again.filter(({ status }) => status !== 200);
  figure("same.rows", rows);
  figure("same.differing", differing.length + changed.length);
  expect([differing, changed, rows]).toEqual([[], [], ENTRIES]);
}, 600_000);
