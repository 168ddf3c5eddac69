import { expect, test } from "vitest";
import {
  type MadePatient,
  makeClinic,
  makeLog,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { morningZone } from "@/prisma/factories/morning-zone";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { chooseReminders } from "../reminders/mutations";
import { deliverDue } from "./deliver";
import type { Sending } from "./sending";

const mailed: string[] = [];
const sending: Sending = {
  origin: "https://plexus.example",
  wording: () => ({ subject: "", text: "" }),
  reminding: () => ({ mail: { subject: "", text: "" }, title: "", notice: { body: "" } }),
  mail: async ({ to }) => {
    mailed.push(to);
    return { taken: true };
  },
};

test("what can't be read of one patient is put off, and holds up nobody else's reminder", async () => {
  const clinic = await makeClinic({ zone: morningZone(now()) });
  const at = now().toString();
  const made: MadePatient[] = [];
  const content = await planFrom("disc-extension");
  for (const name of ["broken", "whole"]) {
    const patient = await makePatient(clinic, { startDate: "2026-01-01" });
    await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
    await makeLog(patient, { prescriptionId: content.phases[0]?.prescriptions[0]?.id as never });
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        PatientMail: [
          { clinicId: clinic.id, patientId: patient.id, address: `${name}@home.example`, provedAt: at },
        ],
      }),
    );
    await runAs(patientActor(patient), (db) =>
      chooseReminders(db, {
        times: { morning: 600, midday: null, afternoon: null, evening: null },
        ...{ quiet: { from: 0, to: 0 }, channel: "mail" },
      }),
    );
    made.push(patient);
  }
  const [broken, whole] = made;
  await asSystem(clinic.id, async (db) => {
    const log = await db.tx.doseLog.findFirst({ where: { patientId: broken?.id ?? "" } });
    // Of a form that no program knows.
    const row = { ...log, id: crypto.randomUUID(), body: { v: 99 } };
    await db.tx.doseLog.createMany({ data: row as never });
    for (const [minutes, patient] of [
      [2, broken],
      [1, whole],
    ] as const)
      await db.tx.reminderLook.updateMany({
        where: { patientId: patient?.id ?? "" },
        data: { dueAt: new Date(now().subtract({ minutes }).epochMilliseconds) },
      });
  });
  await expect(deliverDue(sending)).rejects.toThrow(/body/);
  await deliverDue(sending);
  expect(mailed).toEqual(["whole@home.example"]);
  const looks = await asSystem(clinic.id, (db) => db.tx.reminderLook.findMany());
  const put = looks.find(({ patientId }) => patientId === broken?.id);
  expect(Number(put?.dueAt)).toBeGreaterThan(now().epochMilliseconds);
});
