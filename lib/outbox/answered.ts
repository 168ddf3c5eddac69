import { covers, type Form } from "../screenings/vocabulary";
import type { Entry } from "./entry";

/** Was all that a form asks answered on this phone, and waits to be sent? */
export const isAnswerWaiting = (pending: readonly Entry[], form: Form): boolean =>
  pending.some(
    ({ kind, error, item }) =>
      kind === "screening" && error === null && item.type === "screening" && covers(item.form, form),
  );
