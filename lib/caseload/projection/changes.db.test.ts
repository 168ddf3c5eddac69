import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { readCaseload } from "../mutations";
import { caseloadFilter } from "../schema";
import { refreshCaseload } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -20);
  patient = await makePatient(clinic, { lead: hanna, startDate });
  await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: startDate });
  await refresh();
});

const refresh = () => asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
const rows = () =>
  asSystem(clinic.id, (db) =>
    db.tx.caseloadStatus.findMany({ where: { patientId: patient.id }, orderBy: { validFrom: "asc" } }),
  );
const caseload = (filter: object = {}) =>
  runAs(staffActor(hanna), (db) => readCaseload(db, caseloadFilter.parse(filter)));

/** Makes the present row the one that the day before ended with, as it is when a day begins; `back` days ago. */
async function endDay(flags: object[], back = 1): Promise<void> {
  const [row] = await rows();
  if (!row) throw new Error("There is a present");
  const day = 24 * 3_600_000 * back;
  const { validFrom, lastDay } = row;
  await asSystem(clinic.id, (db) =>
    db.tx.caseloadStatus.updateMany({
      where: { patientId: patient.id, validFrom },
      data: {
        validFrom: new Date(validFrom.getTime() - day),
        validUntil: new Date(validFrom.getTime() - day + 24 * 3_600_000),
        lastDay: new Date(lastDay.getTime() - day),
        flags,
      },
    }),
  );
  await refresh();
}

test("nothing is said to have changed where nothing is known of the day before", async () => {
  expect((await rows()).map(({ changes }) => changes)[0]).toEqual([]);
  expect((await caseload({ since: "yesterday" })).total).toBe(0);
});

test("what is new and what is over since the day before is said, counted and found, and stays so through the day", async () => {
  const burden = { flag: "burden", severity: "amber", action: "simplify", inputs: { exercises: 9 } };
  await endDay([burden]);
  for (const _ of [1, 2]) {
    const { rows: shown, counts } = await caseload({ since: "yesterday" });
    expect(counts.changed).toBe(1);
    expect(shown[0]?.changes).toContainEqual({ flag: "silence", change: "new" });
    expect(shown[0]?.changes).toContainEqual({ flag: "burden", change: "over" });
    await refresh();
  }
  // One row of the past beside those of now and of what comes.
  expect(await rows()).toHaveLength(10);
});

test("a day further back is no yesterday", async () => {
  await endDay([], 2);
  expect((await caseload({ since: "yesterday" })).total).toBe(0);
});

test("a day that became longer takes the place of what had ended within it", async () => {
  const [row] = await rows();
  if (!row) throw new Error("There is a present");
  // As it is where somebody moved west after their day had ended.
  const earlier = new Date(now().epochMilliseconds - 1);
  await asSystem(clinic.id, (db) =>
    db.tx.caseloadStatus.updateMany({
      where: { patientId: patient.id, validFrom: row.validFrom },
      data: { validUntil: earlier },
    }),
  );
  await refresh();
  expect((await rows()).map(({ validFrom }) => validFrom)).toContainEqual(row.validFrom);
  expect(await rows()).toHaveLength(9);
});
