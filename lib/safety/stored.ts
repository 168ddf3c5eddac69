import { z } from "zod";
import { column, stored } from "../stored";

/** Why an exercise that a condition asks to modify is safe, by the condition's code, as a prescription keeps it. */
export const storedNotes = stored(z.record(column.text, column.text));
