"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { startDraftAction } from "@/app/_actions/plans";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { KeyHints } from "@/app/_ui/key-hints";
import { PageHeader } from "@/app/_ui/page-header";
import { useToast } from "@/app/_ui/toast";
import { ReplacedList } from "@/app/(therapist)/_components/replaced-list";
import { TemplatePhases } from "@/app/(therapist)/_components/template-phases";
import type { Side } from "@/lib/exercises/vocabulary";
import type { DraftId, PatientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import type { TemplateForm } from "@/lib/plans/chair-and-bed";
import type { Choice } from "./choices";
import { ChooserOptions } from "./chooser-options";
import { FormChoice } from "./form-choice";

type Props = {
  patient: { id: PatientId; name: string; side: Side };
  choices: Choice[];
  /** The choice that stands chosen at first. */
  first: string;
  /** The form of the built-in templates that is shown at first, and the one that fits what is on record. */
  form: { first: TemplateForm; fitting: TemplateForm };
  names: Readonly<Record<string, string>>;
  blocked: Readonly<Record<string, string>>;
};

/** Where a plan begins: the suggested template has the focus, arrows choose another, Enter takes it. */
export function Chooser({ patient, choices: all, first, form: forms, names, blocked }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const router = useRouter();
  const { notify } = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(first);
  const [shown, setShown] = useState(forms.first);
  const choices = all.filter((candidate) => candidate.form === null || candidate.form === shown);
  const choice = choices.find((candidate) => candidate.id === chosen) ?? choices[0];
  const here = `/patients/${patient.id}/plan`;

  useEffect(() => form.current?.querySelector<HTMLElement>("[name=choice]:checked")?.focus(), []);

  const { run, pending } = useAction(startDraftAction, {
    onDone: ({ leftOut }) => {
      if (leftOut.length > 0)
        notify({
          title: t("choose.leftOutTitle"),
          text: leftOut.map((id) => `${names[id]} (${blocked[id]})`).join(", "),
        });
      router.replace(here);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!choice) return;
    if (choice.source.type === "version") router.replace(here);
    else run({ draftId: newId<DraftId>(), patientId: patient.id, source: choice.source });
  };

  return (
    <form ref={form} onSubmit={onSubmit} className="flex flex-1 flex-col">
      <PageHeader
        title={t("choose.title")}
        meta={t("choose.meta", { name: patient.name, side: common(`leg.${patient.side}`).toLowerCase() })}
        back={{ href: `/patients/${patient.id}`, label: patient.name }}
      />
      <div className="grid flex-1 border-line border-t md:grid-cols-[340px_minmax(0,1fr)]">
        <div className="border-line pb-4 md:border-e">
          <FormChoice form={shown} fitting={forms.fitting} onChoose={setShown} />
          <ChooserOptions choices={choices} chosen={chosen} onChoose={setChosen} />
        </div>
        {choice && (
          <section
            className="flex min-w-0 flex-col gap-4 bg-surface p-5"
            aria-label={t("choose.preview", { name: choice.name })}
          >
            <div className="flex items-start gap-4">
              <div className="min-w-0 flex-1">
                <h2 className="font-semibold text-lg">{choice.name}</h2>
                <p className="text-ink-2">{choice.text}</p>
              </div>
              <Button
                type="submit"
                variant="filled"
                size="lg"
                keys="Enter"
                busy={pending}
                busyLabel={t("choose.starting")}
              >
                {t(choice.group === "other" ? "choose.go" : "choose.use")}
              </Button>
            </div>
            {choice.form === "chair-and-bed" && <ReplacedList replaced={choice.replaced} names={names} />}
            {choice.content && (
              <TemplatePhases
                content={choice.content}
                names={names}
                blocked={blocked}
                loadGrows={choice.loadGrows}
                className="sm:grid-cols-2 xl:grid-cols-4"
              />
            )}
          </section>
        )}
      </div>
      <div className="sticky bottom-0 border-line border-t bg-paper">
        <KeyHints
          hints={[
            { keys: ["↑", "↓"], does: t("choose.keys.move") },
            { keys: ["Enter"], does: t("choose.keys.take") },
          ]}
        />
      </div>
    </form>
  );
}
