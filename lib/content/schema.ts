import { z } from "zod";
import { nameOf, text } from "../text";
import { localDate } from "../time/schema";

export const signOffSchema = z.object({
  /** The digest of the edition that was on the page: not what a newer program holds by now. */
  digest: text,
  name: nameOf(80, 3),
  body: nameOf(80, 2),
  number: nameOf(40, 2),
  signedOn: localDate,
});
export type SignOffInput = z.infer<typeof signOffSchema>;
