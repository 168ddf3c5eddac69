import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { PatientActor, StaffActor } from "../db/actor";
import { asAuth, type Db } from "../db/scope";
import { type FieldErrors, fail, type Result } from "../result";
import { getActor } from "./current";
import { runAs } from "./gates";

type Kind = StaffActor["kind"] | PatientActor["kind"];
type ActorOf<K extends Kind> = K extends "patient" ? PatientActor : StaffActor;

/** Field → message key, one error a field, the first. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues)
    fields[issue.path.join(".")] ??= issue.code === "custom" ? issue.message : issue.code;
  return fields;
}

/** A form sends the clinic it was opened in; another clinic active meanwhile means that it is refused, typed text kept. */
const carried = z.object({ clinicId: z.uuid() });

/**
 * Wraps a mutation as a server action: sign-in, kind, clinic, zod, one transaction, the read model, revalidation.
 * Refusals are returned as a `Result`; only bugs are thrown.
 */
const actionGate =
  <K extends Kind>(...kinds: K[]) =>
  <S extends z.ZodType, T>(
    schema: S,
    mutation: (db: Db<ActorOf<K>>, input: z.infer<S>) => Promise<Result<T>>,
  ) =>
  async (input: unknown): Promise<Result<T>> => {
    const actor = await getActor();
    if (!actor || !(kinds as Kind[]).includes(actor.kind)) return fail("forbidden");
    const form = carried.safeParse(input);
    if (!form.success || form.data.clinicId !== actor.clinicId) return fail("clinic-mismatch");
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fail("invalid", fieldErrors(parsed.error));
    const result = await runAs(actor as ActorOf<K>, (db) => mutation(db, parsed.data));
    if (result.ok) revalidatePath("/", "layout");
    return result;
  };

export const therapistAction = actionGate("clinician");
export const staffAction = actionGate("clinician", "assistant");
export const memberAction = actionGate("clinician", "assistant", "owner");
export const patientAction = actionGate("patient");

/** For people who are not signed in: joining by invite. Rate limits and tries are the function's own business. */
export const publicAction =
  <S extends z.ZodType, T>(schema: S, mutation: (db: Db, input: z.infer<S>) => Promise<Result<T>>) =>
  async (input: unknown): Promise<Result<T>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fail("invalid", fieldErrors(parsed.error));
    return asAuth(null, (db) => mutation(db, parsed.data));
  };
