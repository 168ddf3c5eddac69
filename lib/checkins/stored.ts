import { z } from "zod";
import { column, stored } from "../stored";

/** What was answered before the first exercise of a part of the day, as the database keeps it. */
export const storedRestPain = stored(z.object({ pain: column.int }));
