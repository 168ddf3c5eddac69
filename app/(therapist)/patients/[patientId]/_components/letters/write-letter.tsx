"use client";

import { FilePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginLetterAction } from "@/app/_actions/letters";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { LetterId } from "@/lib/ids";
import { LETTER_KINDS } from "@/lib/letters/vocabulary";
import { newId } from "@/lib/new-id";

/** Asks what kind of letter, begins it and opens it. */
export function WriteLetter({ patientId }: { patientId: string }) {
  const t = useTranslations("letters");
  const router = useRouter();
  const [letterId, setLetterId] = useState(() => newId<LetterId>());
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<FilePen />}>
          {t("write")}
        </Button>
      }
      title={t("write")}
      text={t("writeText")}
      action={beginLetterAction}
      read={(values) => ({ letterId, patientId, kind: textOf(values, "kind") })}
      onDone={(begun) => {
        setLetterId(newId<LetterId>());
        router.push(`/patients/${patientId}/letters/${begun.letterId}`);
      }}
      submit={t("begin")}
      busyLabel={t("beginning")}
    >
      <Field label={t("kindLabel")} name="kind" group>
        <RadioGroup
          name="kind"
          defaultValue="gp"
          options={LETTER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Field>
    </FormDialog>
  );
}
