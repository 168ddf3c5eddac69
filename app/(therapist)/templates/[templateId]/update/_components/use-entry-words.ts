import { useTranslations } from "next-intl";
import { useDoseWords } from "@/app/_shared/dose-words";
import { useEntryDetails } from "@/app/(therapist)/_components/use-entry-details";
import { prescriptionParts } from "@/lib/plans/dose-words";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { namedKind } from "@/lib/plans/vocabulary";

/** Exercise id → its name. */
export type Names = Readonly<Record<string, string>>;

/** What an entry is called, and how it is done: "3 × 10, Mon Wed Fri, left". `sides` false: of a template, which leaves them open. */
export function useEntryWords(names: Names, { sides = true } = {}) {
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const say = useDoseWords();
  const nameOf = (entry: Prescription): string => {
    if (isFromLibrary(entry)) return names[entry.exerciseId] ?? kinds(`kind.${namedKind(entry)}`);
    return entry.kind === "education" ? entry.dose.card : kinds(`kind.${namedKind(entry)}`);
  };
  const wordsOf = (entry: Prescription): string => {
    const side =
      sides && isFromLibrary(entry) && entry.side ? common(`sides.${entry.side}`).toLowerCase() : "";
    return [say(prescriptionParts(entry)), side].filter(Boolean).join(", ");
  };
  const detailsOf = useEntryDetails();
  return { nameOf, wordsOf, detailsOf };
}
