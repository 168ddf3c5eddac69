import { useTranslations } from "next-intl";
import type { CatalogueDose } from "@/lib/exercises/schema";
import type { Laterality } from "@/lib/exercises/vocabulary";
import {
  catalogueParts,
  type DosePart,
  prescriptionParts,
  type SayKind,
  sayDose,
} from "@/lib/plans/dose-words";
import type { Prescription } from "@/lib/plans/schema";

/** Says parts of a dose in words; a client leaf needs the namespace `kinds`. */
export function useDoseWords(): (parts: readonly DosePart[]) => string {
  const t = useTranslations("kinds");
  const say: SayKind = (key, values) => t(key, values);
  return (parts) => sayDose(say, parts);
}

/** The usual dose of an exercise: "3 × 10, hold 3 s, each side, 4 days a week". */
export function CatalogueDoseWords({ dose, laterality }: { dose: CatalogueDose; laterality: Laterality }) {
  const words = useDoseWords();
  return words(catalogueParts(dose, { eachSide: laterality !== "bilateral" }));
}

/** What was prescribed: "10 min, daily". */
export function PrescriptionDoseWords({ prescription }: { prescription: Prescription }) {
  const words = useDoseWords();
  return words(prescriptionParts(prescription));
}
