import { z } from "zod";
import { column, stored } from "../stored";

/** What an event's row holds besides its subjects: codes and numbers, never free text about health. */
export const storedCodes = stored(
  z.record(column.text, z.union([column.text, z.number(), column.bool, z.null()])),
);
export type AuditCodes = z.infer<typeof storedCodes>;
