import "../../scripts/preflight";
import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import { runAs } from "../../lib/gates/run";
import { setOwnGoal } from "../../lib/goals/mutations";
import type { GoalId, PrescriptionId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { lighterStart } from "../../lib/plans/lighter/start";
import { type PlanContent, prescription, type Schedule } from "../../lib/plans/schema";
import { addDays } from "../../lib/time/calendar-date";
import {
  type MadePatient,
  type MadeUser,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  patientActor,
  planFrom,
} from "../../prisma/factories";
import { ASIDE, CARDS, MEDICATION } from "../../prisma/seed/asides.data";
import { dayOf, GOALS } from "./taps";

export type Person = { patient: MadePatient; user: MadeUser; goals: readonly GoalId[] };

/** Two patients of two clinics, with one plan: what is said of it may be said by either. */
export type Cast = { plan: PlanContent; phones: Person; serial: Person };

const EVERY_DAY: Schedule["days"] = { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** Every exercise on every day but the walks, which any five days of a week are for; and what stands beside exercises. */
async function planOfAll(): Promise<PlanContent> {
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const asides = [
    { kind: "walking-breaks", ...ASIDE.breaks },
    ...Object.values(MEDICATION).map((given) => ({ kind: "medication", ...given })),
    ...CARDS.slice(0, 2).map((dose) => ({ kind: "education", dose, schedule: ASIDE.once })),
  ].map((given) => prescription.parse({ id: newId<PrescriptionId>(), ...given }));
  const phases = content.phases.map((phase) =>
    phase.id !== content.currentPhaseId
      ? phase
      : {
          ...phase,
          prescriptions: [
            ...phase.prescriptions.map((one) => ({
              ...one,
              schedule:
                one.kind === "aerobic"
                  ? { timesPerDay: 1, days: { type: "flexible" as const, perWeek: 5 } }
                  : { ...one.schedule, days: EVERY_DAY },
            })),
            ...asides,
          ],
        },
  );
  return { ...content, phases } as PlanContent;
}

async function make(plan: PlanContent): Promise<Person> {
  const clinic = await makeClinic();
  const [lead, user] = [await makeMember(clinic), await makeUser()];
  const startDate = addDays(dayOf(Date.now()), -10);
  const patient = await makePatient(clinic, { lead, user, startDate });
  const publishedAt = (minute: number) => `${startDate}T08:0${minute}:00Z`;
  await makePlanVersion(patient, plan, { effectiveFrom: startDate, publishedAt: publishedAt(0) });
  await makePlanVersion(
    patient,
    lighterStart(plan, () => false),
    { kind: "flare", lighterDays: 3, effectiveFrom: startDate, publishedAt: publishedAt(1) },
  );
  const goals: GoalId[] = [];
  for (const words of GOALS) {
    const set = await runAs(patientActor(patient), (db) => setOwnGoal(db, { words }));
    if (!set.ok) throw new Error(`The goal was not set: ${words}`);
    goals.push(set.data.goalId);
  }
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return { patient, user, goals };
}

const plan = await planOfAll();
const cast: Cast = { plan, phones: await make(plan), serial: await make(plan) };
process.send?.(cast, () => process.exit(0));
