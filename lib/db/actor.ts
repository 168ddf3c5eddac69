import type { ClinicId, HelperId, MemberId, PatientId, UserId } from "../ids";

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
/** Somebody who uses the patient's phone app for them, with their leave and in the helper's own name. */
export type HelperActor = {
  readonly kind: "helper";
  readonly userId: UserId;
  readonly clinicId: ClinicId;
  readonly patientId: PatientId;
  readonly helperId: HelperId;
};
/** Whoever holds a patient's phone. */
export type PhoneActor = PatientActor | HelperActor;

/** Whose what a phone keeps is: one person's entries for one patient, and nobody else's. */
export const ownerOf = (actor: PhoneActor): string =>
  actor.kind === "helper" ? actor.helperId : actor.patientId;

/** The program itself, in one clinic: jobs, the demo's generator. */
export type SystemActor = { readonly kind: "system"; readonly clinicId: ClinicId };
/** The sign-in code, before anybody is known: reads identities, no patient but those linked to `userId`. */
export type AuthActor = { readonly kind: "auth"; readonly userId: UserId | null };

export type Actor = StaffActor | PhoneActor | SystemActor | AuthActor;

/** The kind of staff a set of roles makes. */
export const staffKind = (roles: readonly Role[]): StaffActor["kind"] =>
  roles.includes("therapist") ? "clinician" : roles.includes("assistant") ? "assistant" : "owner";
