import {
  type CheckinAnswer,
  editOf,
  entryOf,
  mistakeOf,
  newChart,
  newCheckin,
  newConsent,
  newLog,
  newScreening,
  newSwap,
  undoOf,
} from "../../app/(patient)/_outbox/items";
import type { BodyMark } from "../../lib/body-charts/schema";
import type { ConsentKind } from "../../lib/consents/vocabulary";
import type { Entry, LogBody } from "../../lib/outbox/entry";
import type { Place } from "../../lib/outbox/overlay";
import type { SwapTo } from "../../lib/plans/lighter/vocabulary";
import type { Interview } from "../../lib/screenings/interview";

/** What a person says by one tap, of every kind that a phone keeps. */
export type Said =
  | { what: "log"; place: Place; body: LogBody }
  | { what: "edit"; logId: string; body: LogBody }
  | { what: "undo"; logId: string }
  | { what: "checkin"; answer: CheckinAnswer }
  | { what: "chart"; marks: readonly BodyMark[] }
  | { what: "screening"; interview: Interview }
  | { what: "mistake"; screeningId: string }
  | { what: "swap"; to: SwapTo }
  | { what: "consent"; kind: ConsentKind };

/** `at`: the true instant, in milliseconds since the epoch. The id is known beforehand, so that a killed page hides none. */
export type Tap = { id: string; at: number; said: Said };

/** Where the people of these tests are. */
export const ZONE = "Europe/London";

/** The entry that the product makes of a tap, on a phone whose clock is off by so many milliseconds. */
export function entryOfTap(owner: string, { id, at, said }: Tap, shift: number): Entry {
  const put = <Item extends object>(item: Item): Item => ({
    ...item,
    ...{ id, deviceAt: new Date(at + shift).toISOString(), zone: ZONE },
  });
  switch (said.what) {
    case "log":
      return entryOf(owner, "log", put(newLog(said.place, said.body)));
    case "edit":
      return entryOf(owner, "log", put(editOf(said.logId, said.body)));
    case "undo":
      return entryOf(owner, "log", put(undoOf(said.logId)));
    case "checkin":
      return entryOf(owner, "checkin", put(newCheckin(said.answer)));
    case "chart":
      return entryOf(owner, "chart", put(newChart(said.marks)));
    case "screening":
      return entryOf(owner, "screening", put(newScreening(said.interview)));
    case "mistake":
      return entryOf(owner, "screening", put(mistakeOf(said.screeningId)));
    case "swap":
      return entryOf(owner, "swap", put(newSwap(said.to)));
    case "consent":
      return entryOf(owner, "consent", put(newConsent(said.kind, "en")));
  }
}
