"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { createExerciseAction, reviseExerciseAction } from "@/app/_actions/exercises";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { LinkButton } from "@/app/_ui/button";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { useToast } from "@/app/_ui/toast";
import type { DrawingSpec } from "@/lib/drawing/schema";
import { NewerVersion } from "../../../_components/newer-version";
import type { DrawingOption } from "../pose-editor/drawing-options";
import { PoseEditor } from "../pose-editor/pose-editor";
import { AboutSection } from "./about-section";
import { DoseSection } from "./dose-section";
import { FormSection } from "./form-section";
import { contentFrom, englishOf, type FormStart } from "./form-start";
import { type LinkOption, LinksSection } from "./links-section";
import { PatientSection } from "./patient-section";
import { SafetySection } from "./safety-section";
import { WordsSection } from "./words-section";

export type FormTask =
  | { type: "create"; exerciseId: string; variantOf: string | null }
  | { type: "revise"; exerciseId: string; baseRevisionId: string; revision: number };

type Props = {
  task: FormTask;
  start: FormStart;
  options: readonly LinkOption[];
  /** The drawing to go on from, checked on the server. */
  drawing: DrawingSpec | null;
  /** Drawings of the library to copy. */
  drawings: readonly DrawingOption[];
  cancelHref: string;
};

const FORM = "exercise-form";
const submit = () => {
  const form = document.getElementById(FORM);
  if (form instanceof HTMLFormElement) form.requestSubmit();
};

/** One form for a new exercise, a variant, and the next revision of the clinic's own. */
export function ExerciseForm({ task, start, options, drawing, drawings, cancelHref }: Props) {
  const t = useTranslations("exercises");
  const common = useTranslations("common");
  const editor = useTranslations("poseEditor");
  const router = useRouter();
  const { notify } = useToast();
  /** What is typed goes on from here, whatever a refreshed page brings. */
  const [opened] = useState({ task, start, drawing });
  /** The revision this one is to follow: the one the form was opened with, until a newer one was seen. */
  const [base, setBase] = useState(opened.task);
  const [conflict, setConflict] = useState(false);
  /** The newer revision comes with the page, some time after it was said that there is one. */
  const newerIsHere =
    task.type === "revise" && base.type === "revise" && task.baseRevisionId !== base.baseRevisionId;
  const sent = useRef("");
  useShortcuts({ "library.save": submit });

  const done = ({ exerciseId }: { exerciseId: string }) => {
    const saved = base.type === "revise" && t("form.saved", { number: base.revision + 1 });
    notify({ title: saved || t("form.created", { name: sent.current }), tone: "good" });
    router.push(`/exercises/${exerciseId}`);
  };

  return (
    <ActionForm
      id={FORM}
      action={task.type === "create" ? createExerciseAction : reviseExerciseAction}
      read={(_, form) => {
        sent.current = String(form.get("content.text.en.name") ?? "");
        return { ...base, content: contentFrom(form, base === opened.task ? opened.start : start) };
      }}
      onDone={done}
      onFailure={({ error }) => {
        if (error !== "conflict" || task.type === "create") return false;
        setConflict(true);
        router.refresh();
        return true;
      }}
      className="flex flex-1 flex-col border-line border-t [&>[role=alert]]:m-4"
    >
      <div className="flex-1">
        <WordsSection start={opened.start} />
        <PatientSection start={opened.start} />
        <AboutSection start={opened.start} />
        <DoseSection start={opened.start} />
        <SafetySection start={opened.start} />
        <LinksSection start={opened.start} options={options} />
        <FormSection title={editor("title")} hint={editor("hint")} wide>
          <PoseEditor
            drawing={opened.drawing}
            labels={englishOf(opened.start).poseLabels}
            options={drawings}
          />
        </FormSection>
      </div>
      <div data-foot="" className="sticky bottom-0 z-10 border-line border-t bg-paper">
        {conflict && (
          <NewerVersion
            of="exercises"
            seeHref={cancelHref}
            isHere={newerIsHere}
            onGoOn={() => {
              setBase(task);
              setConflict(false);
            }}
          />
        )}
        <div className="flex items-center justify-end gap-2 px-4 py-2.5">
          <LinkButton href={cancelHref} variant="quiet" size="lg">
            {common("cancel")}
          </LinkButton>
          <SubmitButton
            size="lg"
            keys="Ctrl Enter"
            busyLabel={common(base.type === "create" ? "adding" : "saving")}
          >
            {base.type === "create" ? t("form.create") : t("form.save", { number: base.revision + 1 })}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
