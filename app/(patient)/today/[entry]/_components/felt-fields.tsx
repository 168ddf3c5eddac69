"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Scale010 } from "@/app/_ui/form/scale";
import { painAnswer } from "@/lib/dose-logs/pain-answer";
import type { Kind } from "@/lib/plans/vocabulary";
import { ExactEffort } from "./exact-effort";

/** Borg CR10 behind the four words. */
const EFFORTS = ["1", "3", "5", "8"] as const;

export function PainField({
  kind,
  value,
  onChange,
}: {
  kind: Kind;
  value: number | null;
  onChange: (value: number) => void;
}) {
  const t = useTranslations("today.log");
  const comment = (pain: number) => t(`painAnswer.${painAnswer(kind, pain)}`);
  return (
    <Field group label={kind === "rest-position" ? t("painRest") : t("pain")}>
      <Scale010 name="pain" value={value} onChange={onChange} comment={comment} />
    </Field>
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
