import { z } from "zod";
import { column, stored } from "../stored";
import type { CheckinKind } from "./rounds";
import { type CheckinValue, SETTLED } from "./vocabulary";

const int = column.int.nullable();

/** What was answered, as the database keeps it; answers never change, so they are read by their form alone. */
export const storedRestPain = stored(z.object({ pain: int }));
const settled = stored(z.object({ settled: z.enum(SETTLED).nullable() }));
const minutes = stored(z.object({ minutes: int }));
const score = stored(z.object({ score: int }));

/** The answer in the body of a kind. @throws ZodError where it is of another form than the program's */
export function storedValue(kind: CheckinKind, body: unknown): CheckinValue {
  switch (kind) {
    case "rest-pain":
      return storedRestPain.parse(body).pain;
    case "settled":
      return settled.parse(body).settled;
    case "choose-goals":
      return null;
    case "confidence":
    case "nprs-leg":
    case "nprs-back":
    case "nprs-knee":
    case "groc":
    case "goal":
      return score.parse(body).score;
    default:
      return minutes.parse(body).minutes;
  }
}
