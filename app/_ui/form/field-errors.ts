import type { FieldErrors } from "@/lib/result";
import type { Failure } from "./use-action";

const none: FieldErrors = {};

/** What stands beside the fields. A conflict's say who was first and with what: those are no errors of any field. */
export const fieldErrorsOf = ({ error, fields = none }: Failure): FieldErrors =>
  error === "conflict" ? none : fields;
