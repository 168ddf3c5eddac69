"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { recordBackgroundAction } from "@/app/_actions/patients";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input, Select, Textarea } from "@/app/_ui/form/input";
import type { FormValues } from "@/app/_ui/form/read-form";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import {
  BACKGROUND,
  type Background,
  type BackgroundField,
  CONTACT_WAYS,
  INTERPRETING,
  LONGEST,
  MEDICAL,
} from "@/lib/patients/background/vocabulary";
import { useBackgroundWords } from "./background-words";

const ADDRESSES = ["gp", "nextOfKin"] as const;
const HINTED = [...MEDICAL, ...ADDRESSES] as const;

/**
 * Writes what the clinic should know of a person; all of it may stay empty. Where somebody else wrote meanwhile, theirs is
 * shown beside the field: saving again goes over it where something was typed here, and else leaves it alone.
 */
export function BackgroundDialog({ patientId, background }: { patientId: string; background: Background }) {
  const t = useTranslations("patient.background");
  const common = useTranslations("common");
  const words = useBackgroundWords();
  const router = useRouter();
  const [opened, setOpened] = useState(background);
  const about = (name: BackgroundField) => {
    const hinted = HINTED.find((one) => one === name);
    if (background[name] !== opened[name])
      return t("meanwhile", { value: words(name, background[name] ?? "") || t("notRecorded") });
    return hinted && t(`hint.${hinted}`);
  };
  /** What was typed; of what was left alone, what is on record now. */
  const typed = (values: FormValues) =>
    BACKGROUND.map((name) => {
      const value = values[name] ?? "";
      return [name, value === (opened[name] ?? "") ? background[name] : value];
    });
  const field = (name: keyof typeof LONGEST) => ({
    name,
    defaultValue: opened[name] ?? "",
    maxLength: LONGEST[name],
    autoComplete: "off",
  });
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<Pencil />} aria-label={t("edit")}>
          {common("edit")}
        </Button>
      }
      title={t("edit")}
      text={t("text")}
      onOpenChange={(open) => open && setOpened(background)}
      action={async (input) => {
        const result = await recordBackgroundAction(input);
        if (!result.ok && result.error === "conflict") router.refresh();
        return result;
      }}
      read={(values) => ({ patientId, ...Object.fromEntries(typed(values)), opened: background })}
      doneText={t("done")}
      submit={common("save")}
    >
      {MEDICAL.map((name) => (
        <Field key={name} name={name} label={t(`field.${name}`)} hint={about(name)} optional>
          <Textarea {...field(name)} rows={2} />
        </Field>
      ))}
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field name="language" label={t("field.language")} hint={about("language")} optional>
          <Input {...field("language")} />
        </Field>
        <Field name="interpreter" label={t("field.interpreter")} hint={about("interpreter")} optional>
          <Select name="interpreter" defaultValue={opened.interpreter ?? ""}>
            <option value="">{t("notRecorded")}</option>
            {INTERPRETING.map((value) => (
              <option key={value} value={value}>
                {t(`interpreting.${value}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="address" label={t("field.address")} hint={about("address")} optional>
          <Textarea {...field("address")} rows={3} />
        </Field>
        <Field name="contactBy" label={t("field.contactBy")} hint={about("contactBy")} optional>
          <Select name="contactBy" defaultValue={opened.contactBy ?? ""}>
            <option value="">{t("notRecorded")}</option>
            {CONTACT_WAYS.map((value) => (
              <option key={value} value={value}>
                {t(`contactWay.${value}`)}
              </option>
            ))}
          </Select>
        </Field>
        {ADDRESSES.map((name) => (
          <Field key={name} name={name} label={t(`field.${name}`)} hint={about(name)} optional>
            <Textarea {...field(name)} rows={2} />
          </Field>
        ))}
      </div>
    </FormDialog>
  );
}
