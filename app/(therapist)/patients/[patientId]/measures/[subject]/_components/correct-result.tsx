"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { correctResultAction } from "@/app/_actions/measures";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import type { Scale } from "@/lib/measures/vocabulary";
import { ValueBox } from "../../../_components/measures/value-box";

type Props = { resultId: string; day: string; value: number | null; scale: Pick<Scale, "least" | "most"> };

/** Puts a value right; N says that there was none. */
export function CorrectResult({ resultId, day, value, scale: { least, most } }: Props) {
  const t = useTranslations("measures.history");
  const common = useTranslations("common");
  const [typed, setTyped] = useState<number | NotTested | null>(value ?? NOT_TESTED);
  return (
    <FormDialog
      trigger={
        <Button size="sm" variant="quiet" aria-label={t("correctName", { day })}>
          {t("correct")}
        </Button>
      }
      title={t("correctName", { day })}
      text={t("correctText")}
      action={correctResultAction}
      read={() => ({ resultId, value: typeof typed === "number" ? typed : null })}
      doneText={t("correctDone")}
      submit={common("save")}
    >
      <Field group label={t("value")} name="value">
        <ValueBox
          label={t("value")}
          value={typed}
          {...{ least, most }}
          from={value}
          onNext={() => undefined}
          onChange={setTyped}
        />
      </Field>
    </FormDialog>
  );
}
