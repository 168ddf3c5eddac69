import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { now } from "../../lib/clock";
import type { Actor } from "../../lib/db/actor";
import { asSystem, type Db } from "../../lib/db/scope";
import { ownExercise } from "../../lib/exercises/schema";
import { runAs } from "../../lib/gates/run";
import type { DraftId } from "../../lib/ids";
import type { PlanContent } from "../../lib/plans/schema";
import { addDays } from "../../lib/time/calendar-date";
import { localDateAt } from "../../lib/time/local-day";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  type MadeUser,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  patientActor,
  planFrom,
  staffActor,
} from "../factories";

/** Who a deed is done by and to, and what earlier deeds left for later ones. */
export type Cast = {
  staffUser: MadeUser;
  patientUser: MadeUser;
  owner: MadeMember;
  leaver: MadeMember;
  patient: MadePatient;
  content: PlanContent;
  kept: Record<string, string>;
};

/** Who a deed is done by and to. */
export async function cast(clinic: MadeClinic): Promise<Cast> {
  const [staffUser, patientUser] = [await makeUser(), await makeUser()];
  const owner = await makeMember(clinic, { roles: ["owner", "therapist"], user: staffUser });
  const leaver = await makeMember(clinic);
  const from = addDays(today(), -30);
  const patient = await makePatient(clinic, { lead: owner, user: patientUser, startDate: from });
  const content = await planFrom("disc-extension");
  const { id } = await makePlanVersion(patient, content, { effectiveFrom: from });
  const first = content.phases[0]?.prescriptions[0]?.id;
  for (let back = 1; back < 15 && first; back++)
    await makeLog(patient, { prescriptionId: first, localDate: addDays(today(), -back) });
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return {
    staffUser,
    patientUser,
    owner,
    leaver,
    patient,
    content,
    kept: { version: id, item: first ?? "" },
  };
}

/** Where the clinics of `makeClinic` are, and two zones whose clocks are the same all year: a deed that moves a patient leaves the day. */
export const [HOME, CORRECTED, MOVED] = ["Europe/London", "Europe/Lisbon", "Europe/Dublin"];
/** The patient's local day, which begins at 03:00 of summer time as well. */
export const today = () => localDateAt([{ from: "1900-01-01", zone: HOME }], now());
export const clock = () => ({ deviceAt: now().toString(), zone: HOME });
export const why = "a reason long enough";

const as = <A extends Actor, T>(actor: A, work: (db: Db<A>) => Promise<T>) => runAs(actor, work);
export const staff = <T>({ owner }: Cast, work: (db: Db<ReturnType<typeof staffActor>>) => Promise<T>) =>
  as(staffActor(owner), work);
export const phone = <T>({ patient }: Cast, work: (db: Db<ReturnType<typeof patientActor>>) => Promise<T>) =>
  as(patientActor(patient), work);

export const draftOf = ({ patient, content, kept }: Cast) => ({
  ...{ draftId: kept.draft as DraftId, patientId: patient.id, name: "Plan", content },
  baseVersionId: kept.version as never,
});
export const exercise = (name: string) =>
  ownExercise.parse({
    ...{
      kind: "strength",
      targets: ["hip"],
      position: "supine",
      equipment: ["towel"],
      laterality: "bilateral",
    },
    dose: { sets: 2, reps: 10, hold: 5, rest: 30, perDay: 1, days: 5 },
    ...{ cautions: [], stops: ["S2"] },
    text: { en: { name, plainName: name, target: "inner thigh", steps: ["Squeeze it"], poseLabels: [] } },
  });
export const opened = {
  givenName: "Marta",
  familyName: "Ruiz",
  dateOfBirth: "1967-03-14",
  phone: null,
  pronouns: null,
};

export const idOf = (result: { ok: boolean; data?: unknown }, key?: string): string => {
  const data = result.data as Record<string, string> | string | undefined;
  return String(key && typeof data === "object" ? data[key] : data);
};
