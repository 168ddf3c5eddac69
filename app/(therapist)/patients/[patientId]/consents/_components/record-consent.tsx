"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { recordStaffConsentAction } from "@/app/_actions/consents";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { useAction } from "@/app/_ui/form/use-action";
import { CONSENT_KINDS, CONSENT_WORDING, type ConsentKind } from "@/lib/consents/vocabulary";
import { newId } from "@/lib/new-id";

const HOW = ["paper", "word"] as const;

/** What the patient decided on paper or by word; nothing is chosen beforehand. */
export function RecordConsent({ patientId }: { patientId: string }) {
  const t = useTranslations("consents");
  const locale = useLocale();
  // One id however often it is sent.
  const [id] = useState(() => newId<string>());
  const [kind, setKind] = useState<ConsentKind | null>(null);
  const [source, setSource] = useState<(typeof HOW)[number] | null>(null);
  const { run, pending } = useAction(recordStaffConsentAction, { doneText: t("saved") });
  return (
    <section aria-labelledby="record-consent" className="grid gap-3 print:hidden">
      <div>
        <h2 id="record-consent" className="font-semibold">
          {t("new")}
        </h2>
        <p className="text-pretty text-ink-2">{t("newText")}</p>
      </div>
      <Field group label={t("what")}>
        <RadioGroup
          value={kind}
          onChange={setKind}
          options={CONSENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      <Field group label={t("how")}>
        <RadioGroup
          value={source}
          onChange={setSource}
          options={HOW.map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <div>
        <Button
          variant="filled"
          disabled={!kind || !source || pending}
          onClick={() => run({ id, patientId, kind, source, wording: CONSENT_WORDING, locale })}
        >
          {t("save")}
        </Button>
      </div>
    </section>
  );
}
