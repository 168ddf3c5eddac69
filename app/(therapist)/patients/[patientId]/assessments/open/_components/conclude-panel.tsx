"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { CONCLUSIONS, LONGEST_NOTE, NOTES } from "@/lib/assessments/form.data";
import { useAssessing } from "./assessing-context";
import { Apart } from "./finding-row";
import type { Concluding } from "./use-conclude";
import { WeakStrength } from "./weak-strength";

/** The therapist's own conclusion, which nobody and nothing else draws. */
export function ConcludePanel({ concluding }: { concluding: Concluding }) {
  const t = useTranslations("assessment");
  const { answers, write } = useAssessing();
  const { conclusion, choose, acute, setAcute, left, conclude, held } = concluding;
  return (
    <section id="conclusion" aria-labelledby="conclusion-title" className="grid gap-3">
      <h2
        id="conclusion-title"
        tabIndex={-1}
        className="scroll-mt-16 font-semibold text-md outline-none max-xl:scroll-mt-24"
      >
        {t("part.conclusion")} <span className="font-normal text-ink-3 text-sm">{t("required")}</span>
      </h2>
      <div inert={held} className="grid gap-3">
        <RadioGroup
          label={t("part.conclusion")}
          value={conclusion}
          onChange={choose}
          options={CONCLUSIONS.map((value) => ({ value, label: t(`conclusion.${value}`) }))}
        />
        <label className="block text-ink-2 text-sm">
          {t("conclusionNote")}
          <textarea
            rows={2}
            maxLength={LONGEST_NOTE}
            value={answers[NOTES.conclusion] ?? ""}
            onChange={(event) => write({ [NOTES.conclusion]: event.target.value || null })}
            className="mt-1 block field-sizing-content min-h-14 w-full rounded-sm bg-surface px-2.5 py-1.5 text-ink text-md inset-ring inset-ring-line-control"
          />
        </label>
        <Apart id={NOTES.conclusion} />
        <WeakStrength acute={acute} onAcute={setAcute} />
      </div>
      {left && (
        <p role="alert" className="text-low-ink text-sm">
          {t(left)}
        </p>
      )}
      <Button variant="filled" size="lg" busy={held} onClick={conclude}>
        {t("conclude")}
      </Button>
    </section>
  );
}
