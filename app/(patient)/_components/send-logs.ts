import type { DoseLogBody } from "@/lib/dose-logs/schema";
import type { ItemResult } from "@/lib/dose-logs/vocabulary";
import { newId } from "@/lib/new-id";

/** What is written of a body; the server fills in the rest. */
export type LogBody = Partial<DoseLogBody>;

type Reading = { deviceAt: string; zone: string };
/** One log, edit or undo, with the id it keeps however often it is sent. */
export type LogItem = Reading & { id: string } & (
    | { type: "log"; prescriptionId: string; localDate: string; slot?: number; body: LogBody }
    | { type: "correction"; kind: "edit"; logId: string; body: LogBody }
    | { type: "correction"; kind: "undo"; logId: string }
  );

/** Where a log belongs: what was prescribed, the local day shown, and the turn of that day. */
export type Place = { prescriptionId: string; localDate: string; slot: number | null };

/** The device's word on when and where; the server corrects a clock that is off. */
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

/**
 * What became of it: stored, refused for good (`error` is a code of `today.errors`), or not arrived, so that the same
 * item can be sent again.
 */
export type Sent =
  | { kind: "stored" }
  | { kind: "refused"; error: string }
  | { kind: "not-sent"; signedOut: boolean };

/** Sends one item to the endpoint that the API has. Sending it twice stores it once. */
export async function sendLog(item: LogItem): Promise<Sent> {
  try {
    const response = await fetch("/api/v1/dose-logs", {
      method: "POST",
      // What was tapped goes out also when the page is left at once.
      keepalive: true,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ sentAt: new Date().toISOString(), items: [item] }),
    });
    if (!response.ok) return { kind: "not-sent", signedOut: [401, 404].includes(response.status) };
    const { results }: { results: ItemResult[] } = await response.json();
    const result = results[0];
    if (!result) return { kind: "not-sent", signedOut: false };
    return "error" in result ? { kind: "refused", error: result.error } : { kind: "stored" };
  } catch {
    return { kind: "not-sent", signedOut: false };
  }
}
