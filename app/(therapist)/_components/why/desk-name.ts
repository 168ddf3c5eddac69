import type { useTranslations } from "next-intl";
import { textIn } from "@/lib/exercises/text";
import type { NamedPrescription } from "@/lib/plans/queries";
import { namedKind } from "@/lib/plans/vocabulary";

/** What a prescription is called at the desk: the exercise's name, the medicine, the card, or its kind. */
export const deskNameIn =
  (kinds: ReturnType<typeof useTranslations<"kinds">>, locale: string) =>
  (name: NamedPrescription | undefined): string => {
    if (!name) return "";
    if (name.text) return textIn(name.text, locale).name;
    const { dose } = name.prescription;
    if ("name" in dose) return dose.name;
    return "card" in dose ? dose.card : kinds(`kind.${namedKind(name.prescription)}`);
  };
