import type { BodyMark } from "@/lib/body-charts/schema";
import { CONSENT_WORDING, type ConsentKind } from "@/lib/consents/vocabulary";
import { newId } from "@/lib/new-id";
import type {
  ChartItem,
  CheckinEntry,
  ConsentEntry,
  Entry,
  LogBody,
  LogItem,
  ReadEntry,
  Reading,
  ScreeningEntry,
  SwapEntry,
} from "@/lib/outbox/entry";
import type { Place } from "@/lib/outbox/overlay";
import type { SwapTo } from "@/lib/plans/lighter/vocabulary";
import type { Interview } from "@/lib/screenings/interview";
import { WORDING } from "@/lib/screenings/vocabulary";

/** A kind with the body that belongs to it. */
export type CheckinAnswer = {
  [Kind in CheckinEntry["kind"]]: Pick<Extract<CheckinEntry, { kind: Kind }>, "kind" | "body">;
}[CheckinEntry["kind"]];

export const reading = (): Reading => ({
  deviceAt: new Date().toISOString(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const newLog = ({ prescriptionId, localDate, slot }: Place, body: LogBody): LogItem => ({
  type: "log",
  id: newId<string>(),
  prescriptionId,
  localDate,
  ...(slot === null ? {} : { slot }),
  ...reading(),
  body,
});

export const editOf = (logId: string, body: LogBody): LogItem => ({
  type: "correction",
  kind: "edit",
  id: newId<string>(),
  logId,
  ...reading(),
  body,
});

export const undoOf = (logId: string): LogItem => ({
  type: "correction",
  kind: "undo",
  id: newId<string>(),
  logId,
  ...reading(),
});

/** One answer of a check-in, just now; a body that says nothing skips it, or takes an earlier one back. */
export const newCheckin = (answer: CheckinAnswer): CheckinEntry =>
  ({ type: "checkin", id: newId<string>(), ...reading(), ...answer }) as CheckinEntry;

/** To the lighter plan or back, just now. */
export const newSwap = (to: SwapTo): SwapEntry => ({
  type: "swap",
  id: newId<string>(),
  ...reading(),
  to,
});

/** A card that was read just now, which no plan gave. */
export const newRead = (card: string): ReadEntry => ({
  type: "read",
  id: newId<string>(),
  ...reading(),
  card,
});

/** What was decided just now, of the text as it is. */
export const newConsent = (kind: ConsentKind, locale: string): ConsentEntry => ({
  type: "consent",
  kind,
  wording: CONSENT_WORDING,
  locale,
  id: newId<string>(),
  ...reading(),
});

/** A chart of now. */
export const newChart = (marks: readonly BodyMark[]): ChartItem => ({
  id: newId<string>(),
  ...reading(),
  marks,
});

/** What was answered to the red-flag questions, just now. */
export const newScreening = ({ occasion, form, answers }: Interview): ScreeningEntry => ({
  type: "screening",
  id: newId<string>(),
  ...reading(),
  occasion,
  form,
  wording: WORDING,
  answers,
});

export const mistakeOf = (screeningId: string): ScreeningEntry => ({
  type: "mistake",
  id: newId<string>(),
  ...reading(),
  screeningId,
});

/** An item as the outbox keeps it. */
export const entryOf = <Kind extends Entry["kind"]>(
  owner: string,
  kind: Kind,
  item: Extract<Entry, { kind: Kind }>["item"],
): Entry => ({ id: item.id, owner, at: item.deviceAt, kind, item, error: null }) as Entry;
