import type { SwapTo } from "../plans/lighter/vocabulary";
import type { Entry, LogBody, LogItem } from "./entry";

/** Where a log belongs: what was prescribed, the local day shown, and the session of that day. */
export type Place = { prescriptionId: string; localDate: string; slot: number | null };
export type PlacedLog = { id: string; body: LogBody };

const logItem = (entry: Entry): LogItem | null =>
  entry.kind === "log" && entry.error === null ? entry.item : null;

const belongs = (item: LogItem, place: Place): boolean =>
  item.type === "log" &&
  item.prescriptionId === place.prescriptionId &&
  item.localDate === place.localDate &&
  (item.slot ?? null) === place.slot;

/**
 * The log of one place as it will stand once what waits has arrived, in the order in which it was tapped. An entry that
 * the server has already changes nothing, so that nothing flickers while an answer is on its way.
 */
export function overlay(stored: PlacedLog | null, place: Place, pending: readonly Entry[]): PlacedLog | null {
  let log = stored;
  for (const entry of pending) {
    const item = logItem(entry);
    if (!item) continue;
    if (item.type === "log") {
      if (belongs(item, place)) log = { id: item.id, body: item.body };
    } else if (log && item.logId === log.id) {
      log = item.kind === "undo" ? null : { id: log.id, body: item.body };
    }
  }
  return log;
}

/** The entries about one place, refused ones too: its log and what corrects it, or corrects the stored one. */
export function entriesAt(
  stored: PlacedLog | null,
  place: Place,
  pending: readonly Entry[],
): readonly Entry[] {
  const ids = new Set(stored ? [stored.id] : []);
  return pending.filter((entry) => {
    if (entry.kind !== "log") return false;
    const { item } = entry;
    if (item.type === "log") {
      if (!belongs(item, place)) return false;
      ids.add(item.id);
      return true;
    }
    return ids.has(item.logId);
  });
}

/** The plan that is on once what waits has arrived: the last tap's; null where no swap waits. */
export function swapWaiting(pending: readonly Entry[]): SwapTo | null {
  const last = pending.findLast((entry) => entry.kind === "swap" && entry.error === null);
  return last?.kind === "swap" ? last.item.to : null;
}

/** A card was read on this phone, which no plan gave, and waits to be sent; or the server refused it, and why. */
export function readWaiting(
  pending: readonly Entry[],
  card: string,
): { waits: boolean; refused: string | null } {
  const own = pending.filter((entry) => entry.kind === "read" && entry.item.card === card);
  return { waits: own.some(({ error }) => error === null), refused: own.at(-1)?.error ?? null };
}

/** A card that the plan gave was read on this phone, on whichever day, and that waits to be sent. */
export function takenWaiting(pending: readonly Entry[], prescriptionId: string): boolean {
  const items = pending.flatMap((entry) => logItem(entry) ?? []);
  const undone = new Set(
    items.flatMap((item) => (item.type === "correction" && item.kind === "undo" ? item.logId : [])),
  );
  return items.some(
    (item) =>
      item.type === "log" &&
      item.prescriptionId === prescriptionId &&
      item.body.taken === true &&
      !undone.has(item.id),
  );
}
