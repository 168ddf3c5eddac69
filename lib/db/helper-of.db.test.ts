import { beforeAll, expect, test } from "vitest";
import {
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { disconnect, rowsRead } from "@/prisma/growth/rows-read";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import { now } from "../clock";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { withClient } from "./migrate";
import { asSystem } from "./scope";

let member: MadeMember;
let patient: MadePatient;
let others: MadePatient[];

beforeAll(async () => {
  const clinic = await makeClinic();
  member = await makeMember(clinic);
  patient = await makePatient(clinic, { lead: member });
  others = await Promise.all(Array.from({ length: 20 }, () => makePatient(clinic, { lead: member })));
  const content = await planFrom("knee-oa");
  const effectiveFrom = addDays(localDateAt(patient.zones, now()), -10);
  await makePlanVersion(patient, content, { effectiveFrom });
  await makeHelper(patient, { name: "Ana" });
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The template has prescriptions");
  await makeLog(patient, { prescriptionId });
});

const ownerUrl = () => process.env.DATABASE_URL ?? "";

/** What a history reads of the table of helpers. */
const read = async () => {
  const work = () => runAs(staffActor(member), (db) => loadHistory(db, patient.id, spanFor(roughToday(db))));
  return (await rowsRead(ownerUrl(), work, disconnect)).tables.Helper ?? 0;
};

/** People who help others of the clinic, each a hundred one after the other. */
async function addHelpers(): Promise<void> {
  const at = now().toString({ fractionalSecondDigits: 3 });
  await asSystem(patient.clinicId, (db) =>
    insertRows(db, {
      Helper: others.flatMap((one) =>
        Array.from({ length: 100 }, () => ({
          ...{ id: newId<string>(), clinicId: one.clinicId, patientId: one.id, userId: newId<string>() },
          ...{ name: "Ben", relation: "", source: "phone", leaveAt: at, leaveBy: one.userId ?? "" },
          ...{ joinedAt: at, endedAt: at, endedBy: one.userId ?? "" },
        })),
      ),
    }),
  );
  await withClient(ownerUrl(), (client) => client.query('analyze "Helper"'));
}

test("who wrote in a patient's stead is found by the patient, however many help others of the clinic", async () => {
  const few = await read();
  await addHelpers();
  const many = await read();
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(10);
});
