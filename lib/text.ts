import { z } from "zod";

/** NUL, and half of a surrogate pair. What people type has neither. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/** Text that the database can keep. */
export const text = z.string().refine((written) => !UNKEPT.test(written), "characters");
