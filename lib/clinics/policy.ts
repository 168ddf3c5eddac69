import type { Actor, Role, StaffActor } from "../db/actor";

/** Owners keep the members, the settings and the audit log; being a therapist as well takes nothing away. */
export const runsClinic = (actor: Actor): boolean => "roles" in actor && actor.roles.includes("owner");

/** Whether somebody with these roles could do more than before. */
export const isRaised = (before: readonly Role[], after: readonly Role[]): boolean =>
  after.some((role) => !before.includes(role));

/** The pages of the clinic, in order. */
export const CLINIC_VIEWS = [
  ...(["members", "care", "outcomes", "rules", "monitoring", "settings", "audit", "inError"] as const),
] as const;
export type ClinicView = (typeof CLINIC_VIEWS)[number];

/** Which of them are somebody's: the audit log is the owners', records entered in error are for those who read patients. */
export function viewsOf(actor: StaffActor): ClinicView[] {
  const runs = runsClinic(actor);
  const hidden: ClinicView[] = [
    ...(runs ? [] : (["audit"] as const)),
    ...(actor.kind === "owner" ? (["inError"] as const) : []),
    ...(readsOutcomes(actor) ? [] : (["outcomes"] as const)),
    ...(triesRules(actor) || sumsRules(actor) ? [] : (["rules"] as const)),
  ];
  return CLINIC_VIEWS.filter((view) => !hidden.includes(view));
}

/** Who weighs how the clinic's treatment goes: clinicians, and an owner alone, who reads no patient and finds none there. */
export const readsOutcomes = (actor: StaffActor): boolean => actor.kind === "clinician" || runsClinic(actor);

/** Who tries out other numbers of the progression rules, patient by patient: clinicians, who may read every one of them. */
export const triesRules = (actor: StaffActor): boolean => actor.kind === "clinician";

/** Who sees what they would have proposed as sums alone: an owner who reads no patient. */
export const sumsRules = (actor: StaffActor): boolean => actor.kind !== "clinician" && runsClinic(actor);
