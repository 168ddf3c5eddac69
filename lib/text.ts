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

/** What somebody must write, as long as what can be seen of it. */
export const wordsOf = (max: number, least: number, short = "tooShort") =>
  text
    .trim()
    .max(max, "tooLong")
    .refine((written) => seenLength(written) >= least, short);

const SEGMENTS = new Intl.Segmenter("en", { granularity: "word" });

/** The different words of a text, whatever its script; one character over and over is none. */
const wordsIn = (written: string): Set<string> =>
  new Set(
    [...SEGMENTS.segment(written.toLowerCase())]
      .filter(({ segment, isWordLike }) => isWordLike && !/^(.)\1{2,}$/u.test(segment))
      .map(({ segment }) => segment),
  );

/** Is somebody or something named at all? */
export const isNamed = (written: string): boolean => seenLength(written) > 1 && wordsIn(written).size > 0;

const LEAST_WORDS = 2;
const LEAST_REASON = 10;

/** Does it say something? One word, or one that is said twice, names no ground. */
export const isReason = (written: string, least = LEAST_REASON): boolean =>
  seenLength(written) >= least && wordsIn(written).size >= LEAST_WORDS;

/** A clinical reason, which somebody else will have to understand: at least two words, as long as ten characters. */
export const reasonOf = (max: number, short: string) =>
  text
    .trim()
    .max(max, "tooLong")
    .refine((written) => isReason(written), short);

/** A phone number that can be dialled, or none. */
export const phoneNumber = text
  .trim()
  .max(40, "tooLong")
  .transform((written, context) => {
    const number = written && readPhone(written);
    if (number === null) context.addIssue("phone");
    return number ?? "";
  });
