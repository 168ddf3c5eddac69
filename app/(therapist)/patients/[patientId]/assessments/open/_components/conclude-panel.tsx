"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { concludeAssessmentAction } from "@/app/_actions/assessments";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { CONCLUSIONS, type Conclusion, LONGEST_NOTE, NOTES } from "@/lib/assessments/form.data";
import { useAssessing } from "./assessing-context";
import { Apart } from "./finding-row";
import { type Acute, WeakStrength } from "./weak-strength";

/** What is missing before it can be concluded. */
type Left = "chooseOne" | "enterOne" | "wrongNumber" | "chooseBetween" | "lookAgain" | "notSaved";

/** The therapist's own conclusion, which nobody and nothing else draws. */
export function ConcludePanel({ patientId }: { patientId: string }) {
  const t = useTranslations("assessment");
  const router = useRouter();
  const { notify } = useToast();
  const { answers, apart, write, flush, look, close } = useAssessing();
  const [conclusion, setConclusion] = useState<Conclusion | null>(null);
  const [acute, setAcute] = useState<Acute>("unknown");
  const [left, setLeft] = useState<Left | null>(null);
  const [saving, setSaving] = useState(false);
  const { run, pending } = useAction(concludeAssessmentAction, {
    onFailure: ({ error }) => {
      if (error !== "conflict") return false;
      // Somebody else has found something since: it comes in, and is looked at first.
      setLeft("lookAgain");
      void look();
      return true;
    },
    onDone: ({ weak: locked }) => {
      close();
      notify({ title: t(locked ? "concludedWeak" : "concluded"), tone: locked ? "problem" : "good" });
      router.push(`/patients/${patientId}/assessments`);
    },
  });
  const conclude = async () => {
    const isEmpty = Object.keys(answers).length === 0;
    const wrong = document.querySelector<HTMLElement>("#assessment [aria-invalid=true]");
    const why = isEmpty
      ? "enterOne"
      : wrong
        ? "wrongNumber"
        : Object.keys(apart).length > 0
          ? "chooseBetween"
          : conclusion === null
            ? "chooseOne"
            : null;
    setLeft(why);
    if (why === "wrongNumber") wrong?.focus();
    if (conclusion === null || why || saving) return;
    setSaving(true);
    const assessmentId = await flush();
    setSaving(false);
    if (!assessmentId) return setLeft("notSaved");
    run({ assessmentId, answers, conclusion, acute: acute === "unknown" ? null : acute === "yes" });
  };
  return (
    <section id="conclusion" aria-labelledby="conclusion-title" className="grid gap-3">
      <h2
        id="conclusion-title"
        tabIndex={-1}
        className="scroll-mt-16 font-semibold text-md outline-none max-xl:scroll-mt-24"
      >
        {t("part.conclusion")} <span className="font-normal text-ink-3 text-sm">{t("required")}</span>
      </h2>
      <RadioGroup
        label={t("part.conclusion")}
        value={conclusion}
        onChange={(value) => {
          setConclusion(value);
          setLeft(null);
        }}
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
      {left && (
        <p role="alert" className="text-low-ink text-sm">
          {t(left)}
        </p>
      )}
      <Button variant="filled" size="lg" busy={pending || saving} onClick={() => void conclude()}>
        {t("conclude")}
      </Button>
    </section>
  );
}
