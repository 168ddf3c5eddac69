import type { Actor } from "../db/actor";

/** Clinicians write the clinic's cards; assistants, owners and patients read. */
export const mayWriteCards = (actor: Actor): boolean => actor.kind === "clinician" || actor.kind === "system";
