import type { useFormatter, useTranslations } from "next-intl";
import { NOT_TESTED, type Value } from "@/lib/assessments/answers";
import type { Finding } from "@/lib/assessments/findings";
import {
  CHOICES,
  type ChoiceId,
  FEELINGS,
  type ItemId,
  MANY,
  type ManyId,
  MOVEMENT_IDS,
  REFLEX_IDS,
  ROOTS,
  SIDES,
} from "@/lib/assessments/form.data";

type Option = (typeof CHOICES)[ChoiceId][number] | (typeof MANY)[ManyId][number];

type Says = {
  t: ReturnType<typeof useTranslations<"assessment">>;
  format: Pick<ReturnType<typeof useFormatter>, "number" | "list">;
};

/** The items, what was found, and what it points to, in words. */
export function assessmentWordsIn({ t, format }: Says) {
  const option = (value: string) => t(`option.${value as Option}`);
  /** A grade is named by what it is of and its side: "Foot up, left". */
  const graded = (id: string): string | null => {
    const side = SIDES.find((one) => id.endsWith(`-${one}`));
    if (!side) return null;
    const root = ROOTS.find((one) => id.includes(`-${one}-`));
    const feeling = FEELINGS.find((one) => id.startsWith(`${one}-`));
    if (root && feeling)
      return t("graded", { side, name: t("feelings", { root, feeling: t(`feeling.${feeling}`) }) });
    const movement = MOVEMENT_IDS.find((one) => id === `strength-${one}-${side}`);
    if (movement) return t("graded", { side, name: t(`movement.${movement}`) });
    const reflex = REFLEX_IDS.find((one) => id === `reflex-${one}-${side}`);
    return reflex
      ? t("graded", { side, name: t(`reflex.${reflex}`) })
      : t("graded", { side, name: t("item.slr") });
  };
  const item = (id: ItemId): string =>
    graded(id) ?? t(`item.${id as Exclude<ChoiceId | ManyId | "stiffness" | "effusion", never>}`);
  /** Of what is chosen several at a time: an option, or the strengths that a doctor has seen. */
  const chosen = (one: string) => graded(one) ?? option(one);
  const value = (found: Value | null | undefined): string => {
    if (found === undefined || found === null) return t("nothing");
    if (found === NOT_TESTED) return t("notTested");
    if (typeof found === "number") return format.number(found);
    if (typeof found === "string") return found in NAMED ? option(found) : found;
    return found.length === 0 ? t("option.none") : format.list(found.map(chosen), { type: "unit" });
  };
  const line = (finding: Finding): string => {
    switch (finding.key) {
      case "choice":
        return t("line.choice", { item: item(finding.item), value: option(finding.value) });
      case "many":
        return t("line.many", {
          item: item(finding.item),
          list: format.list(finding.values.map(option), { type: "unit" }),
        });
      case "slr":
      case "slr-pull":
        return t(`line.${finding.key}`, { degrees: finding.degrees, side: finding.side });
      case "feeling": {
        const { root, side, touch, pin } = finding;
        const said = (grade: number | null) => (grade === null ? "none" : String(grade));
        const both = touch !== null && pin !== null ? "yes" : "no";
        return t("line.feeling", { root, side, touch: said(touch), pin: said(pin), both });
      }
      case "strength": {
        const { side, grade, movement } = finding;
        return t("line.strength", { side, grade, name: t(`movement.${movement}`) });
      }
      case "reflex": {
        const { side, grade, reflex } = finding;
        return t("line.reflex", { side, grade, name: t(`reflex.${reflex}`) });
      }
      case "effusion":
        return t("line.effusion", { grade: finding.grade });
      default:
        return t(`line.${finding.key}`);
    }
  };
  return { item, option, value, line };
}

const NAMED: Readonly<Record<string, true>> = Object.fromEntries(
  [...Object.values(CHOICES), ...Object.values(MANY)].flat().map((one) => [one, true]),
);
