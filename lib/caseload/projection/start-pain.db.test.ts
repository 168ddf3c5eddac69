import { expect, test } from "vitest";
import { makeClinic, makeLog, makePatient, makePlanVersion, planFrom } from "@/prisma/factories";
import { loadHistories, roughToday, spanFor } from "../../adherence/history/queries";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { loadFacts } from "./queries";

test("the pain that an episode began with is that of exercises, not what was felt at rest before them", async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const since = addDays(today, -10);
  const patient = await makePatient(clinic, { startDate: since });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: since });
  const ofKind = (kind: string) => {
    const found = content.phases[0]?.prescriptions.find((entry) => entry.kind === kind);
    if (!found) throw new Error(`The template has no ${kind}`);
    return found.id;
  };
  const felt = (kind: string, ago: number, pain: number) =>
    makeLog(patient, {
      prescriptionId: ofKind(kind),
      localDate: addDays(today, -ago),
      body: { quick: true, pain },
    });
  await felt("rest-position", 6, 9);
  await felt("mobility", 4, 3);
  await felt("mobility", 5, 2);
  const facts = await asSystem(clinic.id, async (db) =>
    loadFacts(db, [patient.id], await loadHistories(db, [patient.id], spanFor(roughToday(db)))),
  );
  expect(facts.get(patient.id)?.startPain).toEqual([2, 3]);
});
