import type { ReminderChannel, SentChannel } from "./vocabulary";

/** The way a reminder takes: the one that was chosen, else the other that is open. A calendar reminds by itself. */
export function wayOf(chosen: ReminderChannel | null, reach: ReadonlySet<SentChannel>): SentChannel | null {
  if (chosen === null || chosen === "calendar") return null;
  const other: SentChannel = chosen === "push" ? "mail" : "push";
  return [chosen, other].find((way) => reach.has(way)) ?? null;
}

/** The way of the message after days without an entry: another than what was not heeded; null where there is none. */
export function otherWay(last: SentChannel | null, reach: ReadonlySet<SentChannel>): SentChannel | null {
  const ways: readonly SentChannel[] = ["mail", "push"];
  return ways.find((way) => way !== last && reach.has(way)) ?? null;
}
