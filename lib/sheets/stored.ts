import { z } from "zod";
import { prescriptionId } from "../ids";
import { column, storedList } from "../stored";

/** A line of a sheet: how many boxes each of its days has; none where nothing is due. */
const sheetRow = z.object({ prescriptionId, boxes: z.array(column.int) });
export type SheetRow = z.infer<typeof sheetRow>;

export const storedRows = storedList(z.array(sheetRow));
