import { PrinterX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import type { Frame, Unprintable as Lacking } from "@/lib/letters/content";
import type { FactPart, TextPart } from "@/lib/letters/vocabulary";

type Props = { typed: Lacking<TextPart>; facts: Lacking<FactPart>; headings: Frame["headings"] };

/** The paper's typeface lacks letters that the page shows: what was typed is written otherwise, the rest is filled in by hand. */
export function Unprintable({ typed, facts, headings }: Props) {
  const t = useTranslations("letters.unprintable");
  const field = useTranslations("letters.field");
  const format = useFormatter();
  const letters = [...new Set([...typed.letters, ...facts.letters])];
  if (letters.length === 0) return null;
  const own = format.list(typed.parts.map((part) => field(part)));
  const known = format.list(facts.parts.map((part) => headings[part]));
  return (
    <Banner tone="part" icon={<PrinterX />} title={t("title", { letters: letters.join(" ") })}>
      {[own && t("typed", { parts: own }), known && t("facts", { parts: known })].filter(Boolean).join(" ")}
    </Banner>
  );
}
