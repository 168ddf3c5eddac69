"use client";

import { OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { tested } from "@/lib/assessments/answers";
import { REVIEWED, strengthId } from "@/lib/assessments/form.data";
import { ACUTE, type Acute, raises, weaknessOf } from "@/lib/assessments/weakness";
import { useAssessing } from "./assessing-context";
import { Apart } from "./finding-row";

type Props = { acute: Acute; onAcute: (acute: Acute) => void };

/** Strength that is weak or fell: has a doctor seen it, is it new, and what follows from it. */
export function WeakStrength({ acute, onAcute }: Props) {
  const t = useTranslations("assessment");
  const { answers, apart, earlier, write } = useAssessing();
  const weak = weaknessOf(answers, earlier);
  const isRaised = weak.some(raises);
  const reviewed: readonly string[] = tested(answers, REVIEWED) ?? [];
  const review = (strength: string, on: boolean) => {
    const others = reviewed.filter((one) => one !== strength);
    const now = on ? [...others, strength] : others;
    write({ [REVIEWED]: now.length > 0 ? now : null });
  };
  const differs = REVIEWED in apart && (
    <div>
      {t("seenByDoctor")}
      <Apart id={REVIEWED} />
    </div>
  );
  if (weak.length === 0) return differs;
  return (
    <div className={cx("grid gap-2 rounded-md p-3 text-sm", isRaised ? "bg-low-soft" : "bg-sunken")}>
      {isRaised && (
        <p role="alert" className="flex gap-2 font-semibold">
          <OctagonAlert aria-hidden="true" className="size-5 flex-none text-low" />
          {t("weak")}
        </p>
      )}
      <ul className="grid gap-2">
        {weak.map(({ movement, side, grade, from }) => (
          <li key={movement + side} className="grid gap-1">
            {t("weakLine", {
              ...{ name: t(`movement.${movement}`), side, grade },
              from: from === null ? "none" : String(from),
            })}
            <Checkbox
              checked={reviewed.includes(strengthId(movement, side))}
              onChange={(event) => review(strengthId(movement, side), event.target.checked)}
              label={t("seenByDoctor")}
            />
          </li>
        ))}
      </ul>
      {differs}
      {isRaised && (
        <>
          <p>{t("acute")}</p>
          <RadioGroup
            label={t("acute")}
            value={acute}
            onChange={onAcute}
            options={ACUTE.map((value) => ({
              value,
              label: value === "unknown" ? t("acuteUnknown") : t(`option.${value}`),
            }))}
          />
          <p className="text-pretty">{t("weakText")}</p>
        </>
      )}
    </div>
  );
}
