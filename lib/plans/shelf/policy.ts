import type { StaffActor } from "../../db/actor";
import type { MemberId } from "../../ids";

/** Whose a template is: one member's, or the clinic's where it is nobody's. */
export type Owned = { memberId: MemberId | null };

/** Therapists write templates. An assistant reads the clinic's, and an owner alone none. */
export const mayWriteTemplates = (actor: StaffActor): boolean => actor.kind === "clinician";

/** The clinic's are for all of its members, anybody's own for themselves alone. */
export const maySeeTemplate = (actor: StaffActor, { memberId }: Owned): boolean =>
  actor.kind !== "owner" && (memberId === null || memberId === actor.memberId);

/** Every therapist changes what is the clinic's; nobody what is a colleague's. */
export const mayChangeTemplate = (actor: StaffActor, template: Owned): boolean =>
  mayWriteTemplates(actor) && maySeeTemplate(actor, template);
