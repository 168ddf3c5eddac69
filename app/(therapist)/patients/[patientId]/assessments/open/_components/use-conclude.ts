"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { concludeAssessmentAction } from "@/app/_actions/assessments";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import type { Conclusion } from "@/lib/assessments/form.data";
import type { Acute } from "@/lib/assessments/weakness";
import type { PatientId } from "@/lib/ids";
import type { Assessing } from "./use-assessment";

/** What is missing before it can be concluded. */
type Left = "chooseOne" | "enterOne" | "wrongNumber" | "chooseBetween" | "lookAgain" | "notSaved";

/** The way from what was found to a conclusion. `held`: it is on its way, and nothing can be entered that would be left out. */
export function useConclude(assessing: Assessing, patientId: PatientId) {
  const t = useTranslations("assessment");
  const router = useRouter();
  const { notify } = useToast();
  const { answers, apart, flush, look, close } = assessing;
  const [conclusion, setConclusion] = useState<Conclusion | null>(null);
  const [acute, setAcute] = useState<Acute>("unknown");
  const [left, setLeft] = useState<Left | null>(null);
  const [saving, setSaving] = useState(false);
  const [isOver, setIsOver] = useState(false);
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
      setIsOver(true);
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
    run({ assessmentId, answers, conclusion, acute });
  };
  const choose = (value: Conclusion) => {
    setConclusion(value);
    setLeft(null);
  };
  return {
    ...{ conclusion, choose, acute, setAcute, left },
    conclude: () => void conclude(),
    held: saving || pending || isOver,
  };
}

export type Concluding = ReturnType<typeof useConclude>;
