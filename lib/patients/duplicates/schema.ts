import { z } from "zod";
import { createPatientSchema } from "../schema";

/** `somebodyElse`: who is like this person was shown, and it is not the same one. */
export const enterPatientSchema = createPatientSchema.extend({ somebodyElse: z.boolean().default(false) });
export type EnterPatient = z.infer<typeof enterPatientSchema>;
