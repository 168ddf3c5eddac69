import { beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import {
  type MadePatient,
  makeClinic,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { utcDay } from "@/prisma/factories/utc-day";
import { loadHistory } from "../adherence/history/queries";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { getToday } from "../today/queries";
import { recordBatch } from "./mutations";

let patient: MadePatient;
let stepUp: string;
let walking: string;
let limit: string;
let today: string;

beforeAll(async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
  const plan = await planFrom("disc-extension");
  const last = plan.phases.at(-1);
  if (!last) throw new Error("A template without phases");
  const of = (kind: string) => last.prescriptions.find((entry) => entry.kind === kind)?.id ?? "";
  stepUp = last.prescriptions.find(({ dose }) => "load" in dose)?.id ?? "";
  [walking, limit] = [of("aerobic"), of("sitting-limit")];
  today = utcDay();
  const from = utcDay(20);
  patient = await makePatient(clinic, { startDate: from });
  await makePlanVersion(patient, { ...plan, currentPhaseId: last.id }, { effectiveFrom: from });
});

const send = (prescriptionId: string, body: object) => {
  const reading = { deviceAt: now().toString(), zone: "Europe/London" };
  const item = { type: "log", id: newId<string>(), prescriptionId, ...reading, body };
  return runAs(patientActor(patient), async (db) => ({
    id: item.id,
    result: (await recordBatch(db, patient.id, "patient", { sentAt: now().toString(), items: [item] }))[0],
  }));
};

describe("a load", () => {
  test("of a published dose is on the phone", async () => {
    const seen = await runAs(patientActor(patient), getToday);
    const doses = seen?.prescriptions.map(({ id, dose }) => [id, "load" in dose ? dose.load : null]);
    expect(doses).toContainEqual([stepUp, { stepCm: 10 }]);
    expect(doses).toContainEqual([walking, null]);
  });

  test("of a log is kept as it was said, and read back with it", async () => {
    const said = [{ kg: 2.5 }, { band: "gold" }, { stepCm: 15 }, { text: "the kerb" }];
    for (const load of said) {
      const { id, result } = await send(stepUp, { sets: [{ reps: 8, side: "left" }], load });
      expect(result).toEqual({ id, status: 201 });
      const history = await runAs(patientActor(patient), (db) =>
        loadHistory(db, patient.id, { from: addDays(today, -2), to: today }),
      );
      expect(history?.logs.find((log) => log.id === id)?.body.load).toEqual(load);
    }
  });

  test("is refused of what is done against none, and where it is no load", async () => {
    expect((await send(limit, { withinLimit: true, load: { kg: 2 } })).result).toMatchObject({ status: 422 });
    expect((await send(stepUp, { quick: true, load: { kg: 2.3 } })).result).toMatchObject({ status: 422 });
    expect((await send(stepUp, { quick: true, load: { kg: 2, band: "red" } })).result).toMatchObject({
      status: 422,
    });
  });
});
