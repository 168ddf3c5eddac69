/** Field name → message key. Nested fields are joined by dots, as in `prescriptions.2.dose.sets`. */
export type FieldErrors = Record<string, string>;

/**
 * What a mutation answers. Expected failures are returned (and the transaction rolls back);
 * bugs are thrown and reach `error.tsx`.
 */
export type Result<T = null> = { ok: true; data: T } | { ok: false; error: ErrorCode; fields?: FieldErrors };

export type ErrorCode =
  | "invalid" // a field is wrong; `fields` says which
  | "not-found" // unknown, foreign or malformed id: all the same
  | "sign-in" // nobody is signed in any longer: the same may be sent again after signing in
  | "forbidden" // the actor may see it, not do this
  | "merged" // the record was merged into another: write there
  | "reason-needed" // not on the care team: write a reason first
  | "code-needed" // the password was right, and the second step comes now
  | "proof-needed" // the password, typed a short while ago, is asked for first
  | "conflict" // somebody else changed it meanwhile
  | "already-done" // a second publish of the same draft, a used invite
  | "clinic-mismatch" // the form was opened in another clinic
  | "blocked" // a contraindication blocks it
  | "too-many" // rate limit or tries used up
  | "expired"
  | "busy"; // a wait that was too long: the same may be sent again

export const ok = <T>(data: T): Result<T> => ({ ok: true, data });
export const done: Result<null> = { ok: true, data: null };
export const fail = (error: ErrorCode, fields?: FieldErrors): Result<never> =>
  fields ? { ok: false, error, fields } : { ok: false, error };
