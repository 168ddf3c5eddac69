import { type AlertKind, worstRank } from "../../alerts/vocabulary";
import type { Flag } from "./flag";

export type Need = "high" | "some" | "steady";

/** What a caseload is ordered by, worst first, apart from the last contact and the name (`lib/caseload/queries.ts`). */
export type Ranking = {
  need: Need;
  /** The worst open alert: 3 a red flag, 2 an S3 stop, 1 an S1 stop or a contraindication, 0 none. */
  alertRank: number;
  alerts: number;
  reds: number;
  ambers: number;
};

const AMBERS_FOR_HIGH = 3;

/** Any open alert, leg pain too high at rest, any red, or three ambers need somebody today; one or two ambers this week. */
export function rankingOf(flags: readonly Flag[], openAlerts: readonly AlertKind[] = []): Ranking {
  const reds = flags.filter((flag) => flag.severity === "red").length;
  const ambers = flags.length - reds;
  const alertRank = worstRank(openAlerts);
  const hurts = flags.some(({ flag }) => flag === "rest-pain");
  const high = alertRank > 0 || hurts || reds > 0 || ambers >= AMBERS_FOR_HIGH;
  const need: Need = high ? "high" : ambers > 0 ? "some" : "steady";
  return { need, alertRank, alerts: openAlerts.length, reds, ambers };
}
