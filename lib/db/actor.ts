import type { ClinicId, MemberId, PatientId, UserId } from "../ids";

export const ROLES = ["owner", "therapist", "assistant"] as const;
export type Role = (typeof ROLES)[number];

/** A member at work in a clinic. An owner alone is no clinician and reads no patient. */
export type StaffActor = {
  readonly kind: "clinician" | "assistant" | "owner";
  readonly userId: UserId;
  readonly clinicId: ClinicId;
  readonly memberId: MemberId;
  readonly roles: readonly Role[];
};
export type PatientActor = {
  readonly kind: "patient";
  readonly userId: UserId;
  readonly clinicId: ClinicId;
  readonly patientId: PatientId;
};
/** The program itself, in one clinic: jobs, the demo's generator. */
export type SystemActor = { readonly kind: "system"; readonly clinicId: ClinicId };
/** The sign-in code, before anybody is known: reads identities, no patient but those linked to `userId`. */
export type AuthActor = { readonly kind: "auth"; readonly userId: UserId | null };

export type Actor = StaffActor | PatientActor | SystemActor | AuthActor;

/** The kind of staff a set of roles makes. */
export const staffKind = (roles: readonly Role[]): StaffActor["kind"] =>
  roles.includes("therapist") ? "clinician" : roles.includes("assistant") ? "assistant" : "owner";
