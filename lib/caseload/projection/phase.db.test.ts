import { expect, test } from "vitest";
import { inPhase, makeClinic, makeMember, makePatient, makePlanVersion, planFrom } from "@/prisma/factories";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import type { PlanContent } from "../../plans/schema";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { storedReasons } from "../stored-reasons";
import { refreshCaseload } from "./mutations";

test("the weeks in a phase go through edits and flares, and begin anew with another phase", async () => {
  const clinic = await makeClinic();
  const therapist = await makeMember(clinic);
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -100);
  const patient = await makePatient(clinic, { lead: therapist, startDate });
  const today = localDateAt(patient.zones, now());
  const plan = await planFrom("no-preference");
  const publish = (content: PlanContent, ago: number, more = {}) =>
    makePlanVersion(patient, content, { effectiveFrom: addDays(today, -ago), ...more });
  const phaseReasons = () =>
    asSystem(clinic.id, async (db) => {
      await refreshCaseload(db, [patient.id]);
      const rows = await db.tx.caseloadStatus.findMany({
        where: { patientId: patient.id },
        orderBy: { validFrom: "asc" },
      });
      return rows.map(({ flags }) => storedReasons.parse(flags).find(({ flag }) => flag === "phase")?.inputs);
    });

  await publish(inPhase(plan, 1), 100);
  expect((await phaseReasons())[0]).toEqual({ number: 1, weeks: 14 });
  await publish(inPhase(plan, 2), 27);
  // Two days later the four weeks are over, with no further write.
  expect((await phaseReasons()).slice(0, 3)).toEqual([undefined, undefined, { number: 2, weeks: 4 }]);
  await publish(inPhase(plan, 2), 10);
  await publish(await planFrom("no-preference"), 6, { kind: "flare", endsOn: addDays(today, -3) });
  expect((await phaseReasons()).slice(0, 3)).toEqual([undefined, undefined, { number: 2, weeks: 4 }]);
  await publish(inPhase(plan, 3), 1);
  expect(await phaseReasons()).toEqual(Array.from({ length: 9 }, () => undefined));
});
