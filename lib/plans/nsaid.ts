import { ageOn } from "../time/age";
import type { LocalDate } from "../time/calendar-date";
import { NSAIDS, RISK_MEDICINES } from "./nsaid.data";
import type { Prescription } from "./schema";
import { NSAID_RISKS, type NsaidRisk } from "./vocabulary";

/** From this age an anti-inflammatory is asked about. */
const OLD_ENOUGH = 65;

/** Condition on record → what it adds. */
const OF_CONDITIONS: Readonly<Record<string, NsaidRisk>> = {
  C4: "pregnancy",
  C9: "heart",
  C27: "heart",
  C23: "anticoagulation",
};

/** What the record says of the patient, whatever the plan holds. */
export function recordedRisks(
  { dateOfBirth, codes }: { dateOfBirth: LocalDate; codes: readonly string[] },
  on: LocalDate,
): NsaidRisk[] {
  const found = codes.flatMap((code) => OF_CONDITIONS[code] ?? []);
  const old: NsaidRisk[] = ageOn(dateOfBirth, on) >= OLD_ENOUGH ? ["age"] : [];
  return NSAID_RISKS.filter((risk) => [...old, ...found].includes(risk));
}

const isNamed = (entry: Prescription, names: readonly string[]): boolean =>
  entry.kind === "medication" &&
  entry.dose.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => names.includes(word));

/**
 * Why somebody should check an anti-inflammatory with its prescriber or a pharmacist: what is recorded of the patient,
 * and what stands beside it in the phase. Empty for any other entry. It is a prompt to look, and says nothing of a dose.
 */
export function nsaidRisks(
  entry: Prescription,
  beside: readonly Prescription[],
  recorded: readonly NsaidRisk[],
): NsaidRisk[] {
  if (!isNamed(entry, NSAIDS)) return [];
  const others = beside.filter(({ id }) => id !== entry.id);
  const found: NsaidRisk[] = [
    ...recorded,
    ...(others.some((other) => isNamed(other, NSAIDS)) ? (["second-nsaid"] as const) : []),
    ...(others.some((other) => isNamed(other, RISK_MEDICINES)) ? (["other-medicine"] as const) : []),
  ];
  return NSAID_RISKS.filter((risk) => found.includes(risk));
}

/** Those of the risks that nobody has marked as seen: a new one asks again. */
export const unseenRisks = (
  entry: Prescription,
  beside: readonly Prescription[],
  recorded: readonly NsaidRisk[],
): NsaidRisk[] => {
  const seen = entry.kind === "medication" ? (entry.dose.seen ?? []) : [];
  return nsaidRisks(entry, beside, recorded).filter((risk) => !seen.includes(risk));
};
