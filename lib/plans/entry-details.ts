import { alike } from "./diff";
import { type DosePart, scheduleParts } from "./dose-words";
import { isFromLibrary } from "./from-library";
import type { Prescription } from "./schema";
import type { PartOfDay } from "./vocabulary";

/** What an entry says besides its dose in words (`prescriptionParts`) and its side. */
export type EntryDetail =
  | { part: "rest"; seconds: number }
  | { part: "painLimit"; limit: number }
  | { part: "times"; times: readonly PartOfDay[] }
  | { part: "days"; days: readonly DosePart[] }
  | { part: "text" | "note" | "prescriber"; words: string }
  | { part: "modifyNotes"; code: string; words: string };

const words = (part: "text" | "note" | "prescriber", said: string): EntryDetail[] =>
  said === "" ? [] : [{ part, words: said }];

function ofDose(entry: Prescription): EntryDetail[] {
  if (isFromLibrary(entry)) {
    const { restSeconds: seconds, painLimit: limit } = entry.dose;
    const rest: EntryDetail[] = seconds > 0 ? [{ part: "rest", seconds }] : [];
    return limit === undefined ? rest : [...rest, { part: "painLimit", limit }];
  }
  if (entry.kind === "education") return words("text", entry.dose.text);
  if (entry.kind === "medication") return words("prescriber", entry.dose.prescriber);
  // Its dose in words leaves the days out.
  return entry.kind === "walking-breaks" ? [{ part: "days", days: scheduleParts(entry.schedule) }] : [];
}

/** All of them, in the order in which they are read. */
export function entryDetails(entry: Prescription): EntryDetail[] {
  const { parts = [] } = entry.schedule;
  const times: EntryDetail[] = parts.length > 0 ? [{ part: "times", times: parts }] : [];
  const safety: EntryDetail[] = isFromLibrary(entry)
    ? Object.entries(entry.modifyNotes).map(([code, said]) => ({ part: "modifyNotes", code, words: said }))
    : [];
  return [...ofDose(entry), ...times, ...words("note", entry.note), ...safety];
}

/** Those of an entry that another one says in another way, or not at all. */
export const detailsBeside = (entry: Prescription, other: Prescription | null): EntryDetail[] => {
  const known = other ? entryDetails(other) : [];
  return entryDetails(entry).filter((detail) => !known.some((one) => alike(one, detail)));
};
