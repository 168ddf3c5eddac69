import { z } from "zod";
import { patientId } from "../../ids";
import { text } from "../../text";
import { CONTACT_WAYS, INTERPRETING, LONGEST } from "./vocabulary";

/** Nothing but white space is nothing. */
const words = (field: keyof typeof LONGEST) =>
  text
    .trim()
    .max(LONGEST[field], "tooLong")
    .nullable()
    .default(null)
    .transform((written) => written || null);

/** A choice that may be left open: a form says so with an empty text. */
const choice = <const T extends readonly string[]>(of: T) =>
  z.preprocess((value) => (value === "" ? null : value), z.enum(of).nullable().default(null));

const background = z.object({
  ...{ allergies: words("allergies"), medicines: words("medicines"), imaging: words("imaging") },
  ...{ address: words("address"), contactBy: choice(CONTACT_WAYS) },
  ...{ language: words("language"), interpreter: choice(INTERPRETING) },
  ...{ gp: words("gp"), nextOfKin: words("nextOfKin") },
});

/** `opened` is what the form began with: two who write at once don't overwrite each other. */
export const recordBackgroundSchema = z.object({ patientId, opened: background, ...background.shape });
export type RecordBackground = z.infer<typeof recordBackgroundSchema>;
