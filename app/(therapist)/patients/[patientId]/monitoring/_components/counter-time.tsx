"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { counterTimeAction } from "@/app/_actions/monitoring";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { LONGEST_NOTE } from "@/lib/monitoring/vocabulary";

type Props = { timeId: string; day: string; minutes: number };

/** Counters an entry that is wrong, with a reason. */
export function CounterTime({ timeId, day, minutes }: Props) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={<IconButton size="sm" icon={<Undo2 />} label={t("counterName", { day, minutes })} />}
      title={t("counter")}
      text={t("counterText")}
      action={counterTimeAction}
      read={(values) => ({ ...values, timeId })}
      submit={common("save")}
    >
      <Field label={common("reason")} name="reason" required>
        <Textarea name="reason" maxLength={LONGEST_NOTE} required />
      </Field>
    </FormDialog>
  );
}
