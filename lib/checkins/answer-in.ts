import type { CheckinItem } from "./schema";
import type { CheckinValue } from "./vocabulary";

/** What stands in the body of an answer, whatever its kind. */
export function answerIn(body: CheckinItem["body"]): CheckinValue {
  if ("pain" in body) return body.pain;
  if ("settled" in body) return body.settled;
  if ("skipped" in body) return null;
  return "score" in body ? body.score : body.minutes;
}
