"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Scale010 } from "@/app/_ui/form/scale";
import { painBand } from "@/lib/dose-logs/pain-band";
import { asksPlace, painLimit } from "@/lib/dose-logs/pain-limit";
import { PAIN_PLACES, type PainPlace } from "@/lib/dose-logs/vocabulary";
import type { PainRule } from "@/lib/today/pain-rule";
import { ExactEffort } from "./exact-effort";

/** Borg CR10 behind the four words. */
const EFFORTS = ["1", "3", "5", "8"] as const;

type PainFieldProps = {
  rule: PainRule;
  value: number | null;
  onChange: (value: number) => void;
  place: PainPlace | null;
  onPlace: (place: PainPlace) => void;
};

/** How much it hurt, in the bands of this exercise's limit; above 3 also where it is most. */
export function PainField({ rule, value, onChange, place, onPlace }: PainFieldProps) {
  const t = useTranslations("today");
  const limit = painLimit(rule, place, rule.start);
  const leg = place === "leg" || (place === null && rule.kind === "nerve-glide");
  const limitText = t("pain.limit", { leg: String(leg), limit });
  const comment = (pain: number) => {
    const band = painBand(pain, limit);
    return band === "low" ? null : t(`pain.${band}`, { limit });
  };
  return (
    <div className="grid gap-5">
      <Field group label={rule.kind === "rest-position" ? t("log.painRest") : t("log.pain")}>
        <Scale010
          name="pain"
          value={value}
          onChange={onChange}
          limit={limit}
          limitText={limitText}
          comment={comment}
        />
      </Field>
      {asksPlace(value) && (
        <Field group label={t("pain.where")}>
          <RadioGroup
            name="place"
            columns={2}
            value={place}
            onChange={onPlace}
            options={PAIN_PLACES.map((one) => ({ value: one, label: t(`pain.place.${one}`) }))}
          />
        </Field>
      )}
    </div>
  );
}

/** Four words with their number; the exact number for who wants to say it. */
export function EffortField({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (value: number) => void;
}) {
  const t = useTranslations("today.log");
  const word = EFFORTS.find((effort) => Number(effort) === value) ?? null;
  const [exact, setExact] = useState(value !== null && word === null);
  return (
    <div>
      <Field group label={t("effort")}>
        <RadioGroup
          name="effort"
          columns={2}
          value={word}
          onChange={(chosen) => onChange(Number(chosen))}
          options={EFFORTS.map((effort) => ({
            value: effort,
            mark: effort,
            label: t(`effortWords.${effort}`),
          }))}
        />
      </Field>
      <details className="mt-1" open={exact} onToggle={(event) => setExact(event.currentTarget.open)}>
        <summary className="inline-flex min-h-12 items-center rounded-full px-2 font-[620] text-brand">
          {t("exact")}
        </summary>
        <div className="pt-2">
          <ExactEffort value={value} onChange={onChange} />
        </div>
      </details>
    </div>
  );
}

export function NoteField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations("today.log");
  return (
    <Field label={t("noteLabel")} hint={t("noteHint")} optional>
      <Textarea
        rows={2}
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
      />
    </Field>
  );
}
