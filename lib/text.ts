import { z } from "zod";
import { readPhone } from "./phone";
import { seenLength } from "./seen";

/** NUL, and half of a surrogate pair. What people type has neither. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/** Controls, and what changes direction or takes no room; not the joiners that some scripts spell with. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u;

/** Text that the database can keep. */
export const text = z.string().refine((written) => !UNKEPT.test(written), "characters");

/** A name: something one can see and say, in one line, without what would hide it or turn it round. */
export const nameOf = (max: number, least = 1) =>
  text
    .trim()
    .max(max, "tooLong")
    .refine((written) => seenLength(written) >= least, "required")
    .refine((written) => !UNSEEN.test(written), "unseen")
    .refine((written) => written === "" || /[\p{L}\p{N}]/u.test(written), "unseen");

/** What somebody must write, such as a reason: as long as what can be seen of it. */
export const wordsOf = (max: number, least: number, short = "tooShort") =>
  text
    .trim()
    .max(max, "tooLong")
    .refine((written) => seenLength(written) >= least, short);

/** A phone number that can be dialled, or none. */
export const phoneNumber = text
  .trim()
  .max(40, "tooLong")
  .transform((written, context) => {
    const number = written && readPhone(written);
    if (number === null) context.addIssue("phone");
    return number ?? "";
  });
