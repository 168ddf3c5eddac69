import type { Actor } from "../db/actor";

/** Owners keep the members, the settings and the audit log; being a therapist as well takes nothing away. */
export const runsClinic = (actor: Actor): boolean => "roles" in actor && actor.roles.includes("owner");
