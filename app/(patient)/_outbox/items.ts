import type { BodyMark } from "@/lib/body-charts/schema";
import { newId } from "@/lib/new-id";
import type { ChartItem, Entry, LogBody, LogItem, Reading } from "@/lib/outbox/entry";
import type { Place } from "@/lib/outbox/overlay";

const reading = (): Reading => ({
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

/** A chart of now. */
export const newChart = (marks: readonly BodyMark[]): ChartItem => ({
  id: newId<string>(),
  ...reading(),
  marks,
});

/** An item as the outbox keeps it. */
export const entryOf = <Kind extends Entry["kind"]>(
  owner: string,
  kind: Kind,
  item: Extract<Entry, { kind: Kind }>["item"],
): Entry => ({ id: item.id, owner, at: item.deviceAt, kind, item, error: null }) as Entry;
