"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { recordHelperAction } from "@/app/_actions/helping";
import { NewInviteLink } from "@/app/_shared/invite/new-invite";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import type { NewHelper } from "@/lib/helpers/mutations";
import { NAME_LENGTH, RELATION_LENGTH } from "@/lib/helpers/vocabulary";

const HOW = ["paper", "word"] as const;

/** Leave that the patient gave on paper or by word; nothing is chosen beforehand, and the link is shown once. */
export function RecordHelper({ patientId }: { patientId: string }) {
  const t = useTranslations("helpers");
  const consents = useTranslations("consents");
  const invite = useTranslations("invite");
  const [source, setSource] = useState<(typeof HOW)[number] | null>(null);
  const [made, setMade] = useState<NewHelper | null>(null);
  if (made)
    return (
      <div className="grid max-w-md gap-3">
        <p className="text-pretty text-ink-2">{t("form.linkFor")}</p>
        <NewInviteLink heading="h2" invite={made} onDone={() => setMade(null)} />
      </div>
    );
  return (
    <section aria-labelledby="record-helper" className="grid gap-3 print:hidden">
      <div>
        <h2 id="record-helper" className="font-semibold">
          {t("staff.new")}
        </h2>
        <p className="text-pretty text-ink-2">{t("staff.newText")}</p>
      </div>
      <ActionForm
        action={recordHelperAction}
        read={(values) => ({ ...values, patientId, source })}
        onDone={setMade}
        className="grid max-w-md gap-3"
      >
        <Field name="name" label={t("staff.name")} hint={t("form.nameHint")} required>
          <Input name="name" maxLength={NAME_LENGTH} autoComplete="off" />
        </Field>
        <Field name="relation" label={t("staff.relation")} optional>
          <Input name="relation" maxLength={RELATION_LENGTH} autoComplete="off" />
        </Field>
        <Field group label={t("staff.how")}>
          <RadioGroup
            value={source}
            onChange={setSource}
            options={HOW.map((value) => ({ value, label: consents(value) }))}
          />
        </Field>
        <span>
          <SubmitButton disabled={source === null} busyLabel={invite("makingLink")}>
            {invite("makeLink")}
          </SubmitButton>
        </span>
      </ActionForm>
    </section>
  );
}
