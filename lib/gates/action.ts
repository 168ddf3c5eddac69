import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import type { PhoneActor, StaffActor } from "../db/actor";
import { type Db, isBusy } from "../db/scope";
import { type MayDo, PHONE_DEEDS, type PhoneDeed } from "../helpers/policy";
import { keepToken } from "../identity/cookie";
import { type Current, getCurrent } from "../identity/current";
import { networkAddress } from "../identity/network-address";
import { uuid } from "../ids";
import { type FieldErrors, fail, ok, type Result } from "../result";
import { runAs } from "./run";

type Kind = StaffActor["kind"] | PhoneActor["kind"];
type ActorOf<K extends Kind> = K extends PhoneActor["kind"] ? Extract<PhoneActor, { kind: K }> : StaffActor;

/** What zod says of its own accord, in the words of `errors.field`; a rule of ours names its key itself. */
const spoken: Record<string, string> = {
  too_small: "tooShort",
  too_big: "tooLong",
  invalid_value: "required",
  invalid_type: "required",
  date: "date",
  email: "email",
};

function messageKey(issue: z.core.$ZodIssue): string {
  if (!/\s/.test(issue.message)) return issue.message;
  return spoken[issue.code === "invalid_format" ? issue.format : issue.code] ?? "invalid";
}

/** Field → message key, one error a field, the first. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= messageKey(issue);
  return fields;
}

/** A wait that was too long is an answer like any other: what was typed stays, to be sent again. */
async function orBusy<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isBusy(error)) return fail("busy");
    throw error;
  }
}

/** A form sends the clinic it was opened in; another clinic active meanwhile means that it is refused, typed text kept. */
const carried = z.object({ clinicId: uuid });

/**
 * Wraps a mutation as a server action: sign-in, kind, clinic, zod, one transaction, the read model, revalidation.
 * Refusals are returned as a `Result`; only bugs are thrown.
 */
const actionGate =
  <K extends Kind>(...kinds: K[]) =>
  <S extends z.ZodType, T>(
    schema: S,
    mutation: (db: Db<ActorOf<K>>, input: z.infer<S>, signInId: string) => Promise<Result<T>>,
    { changes = true }: { changes?: boolean } = {},
  ) =>
  (input: unknown): Promise<Result<T>> =>
    orBusy(async () => {
      const current = await getCurrent();
      if (!current) return fail("sign-in");
      const { actor } = current;
      if (!actor || !(kinds as Kind[]).includes(actor.kind)) return fail("forbidden");
      const form = carried.safeParse(input);
      if (!form.success || form.data.clinicId !== actor.clinicId) return fail("clinic-mismatch");
      const parsed = schema.safeParse(input);
      if (!parsed.success) return fail("invalid", fieldErrors(parsed.error));
      const result = await runAs(actor as ActorOf<K>, (db) => mutation(db, parsed.data, current.signInId));
      // A look-up leaves the page as it is.
      if (result.ok && changes) revalidatePath("/", "layout");
      return result;
    });

export const therapistAction = actionGate("clinician");
export const staffAction = actionGate("clinician", "assistant");
export const memberAction = actionGate("clinician", "assistant", "owner");
/** Whoever may do this on a patient's phone. */
export const phoneAction = <Deed extends PhoneDeed>(deed: Deed) =>
  actionGate<MayDo<Deed>>(...PHONE_DEEDS[deed]);

/**
 * For people who are not signed in: joining by invite. The work opens its own transactions, because a wrong answer
 * is counted even where it is refused; `from` is the network address, for its rate limit.
 */
export const publicAction =
  <S extends z.ZodType, T>(schema: S, work: (input: z.infer<S>, from: string) => Promise<Result<T>>) =>
  (input: unknown): Promise<Result<T>> =>
    orBusy(async () => {
      const parsed = schema.safeParse(input);
      if (!parsed.success) return fail("invalid", fieldErrors(parsed.error));
      return work(parsed.data, networkAddress((await headers()).get("x-forwarded-for")));
    });

/** For anybody signed in, whatever they act as, even as nobody: their own account, which belongs to no clinic. */
export const userAction =
  <S extends z.ZodType, T>(
    schema: S,
    work: (current: Current, input: z.infer<S>, from: string) => Promise<Result<T>>,
  ) =>
  (input: unknown): Promise<Result<T>> =>
    orBusy(async () => {
      const current = await getCurrent();
      if (!current) return fail("sign-in");
      const result = await publicAction(schema, (data, from) => work(current, data, from))(input);
      if (result.ok) revalidatePath("/", "layout");
      return result;
    });

/** For what renews the sign-in: its new token goes into this browser's cookie, and to nobody else. The rest is shown. */
export const renewingShown = <S extends z.ZodType, T>(
  schema: S,
  work: (current: Current, input: z.infer<S>, from: string) => Promise<Result<{ token: string; shown: T }>>,
) =>
  userAction(schema, async (current, input: z.infer<S>, from): Promise<Result<T>> => {
    const renewed = await work(current, input, from);
    if (!renewed.ok) return renewed;
    await keepToken(renewed.data.token);
    return ok(renewed.data.shown);
  });

/** The same where there is nothing to show. */
export const renewingAction = <S extends z.ZodType>(
  schema: S,
  work: (current: Current, input: z.infer<S>, from: string) => Promise<Result<string>>,
) =>
  renewingShown(
    schema,
    async (current, input: z.infer<S>, from): Promise<Result<{ token: string; shown: null }>> => {
      const renewed = await work(current, input, from);
      return renewed.ok ? ok({ token: renewed.data, shown: null }) : renewed;
    },
  );
