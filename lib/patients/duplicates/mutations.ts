import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { ok, type Result } from "../../result";
import { createPatient } from "../mutations";
import { findLikely, type LikelyRecord } from "./queries";
import type { EnterPatient } from "./schema";

/** The new record; or nothing was made, because these may be of the same person. */
export type Entered = { patientId: PatientId; likely: null } | { patientId: null; likely: LikelyRecord[] };

/** A new patient, unless the clinic has a record that may be of the same person and nobody said that it isn't. */
export async function enterPatient(
  db: Db<StaffActor>,
  { somebodyElse, ...input }: EnterPatient,
): Promise<Result<Entered>> {
  const likely = somebodyElse ? [] : await findLikely(db, input);
  // The same form sent twice meets the record that it made.
  if (likely.length > 0 && likely.every(({ id }) => id !== input.patientId)) {
    await emit(db, { kind: "patient.search", patientIds: likely.map(({ id }) => id) });
    return ok({ patientId: null, likely });
  }
  const made = await createPatient(db, input);
  return made.ok ? ok({ patientId: made.data, likely: null }) : made;
}
