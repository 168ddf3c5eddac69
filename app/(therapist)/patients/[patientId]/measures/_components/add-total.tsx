"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { defineMeasureAction } from "@/app/_actions/measures";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Stepper } from "@/app/_ui/form/stepper";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { OwnMeasureId } from "@/lib/ids";
import type { MeasureRow } from "@/lib/measures/table";
import { BETTER, type Better, MOST_NAME, MOST_TOTAL } from "@/lib/measures/vocabulary";
import { newId } from "@/lib/new-id";
import { useMeasureWords } from "../../_components/measures/use-measure-words";

type Props = {
  /** Questionnaires that are not in the table yet. */
  rows: readonly MeasureRow[];
  mayDefine: boolean;
  onAdd: (subject: string) => void;
};

/** Brings a questionnaire into the table, of those that are known by name or one that is named now. */
export function AddTotal({ rows, mayDefine, onAdd }: Props) {
  const t = useTranslations("measures.total");
  const words = useMeasureWords();
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {rows.length > 0 && (
        <Select
          aria-label={t("add")}
          value=""
          onChange={({ target }) => onAdd(target.value)}
          className="w-auto"
        >
          <option value="" disabled>
            {t("add")}
          </option>
          {rows.map((row) => (
            <option key={row.subject} value={row.subject}>
              {words.name(row)}
            </option>
          ))}
        </Select>
      )}
      {mayDefine && <NewTotal onAdd={onAdd} />}
    </div>
  );
}

function NewTotal({ onAdd }: Pick<Props, "onAdd">) {
  const t = useTranslations("measures.total");
  const common = useTranslations("common");
  // One id however often it is sent; the next one gets another.
  const [id, setId] = useState(() => newId<OwnMeasureId>());
  const [better, setBetter] = useState<Better>("lower");
  return (
    <FormDialog
      trigger={<Button size="sm">{t("new")}</Button>}
      title={t("newTitle")}
      text={t("newText")}
      action={defineMeasureAction}
      read={({ name, least, most }) => ({
        ...{ ownMeasureId: id, name: name ?? "", better },
        ...{ least: Number(least), most: Number(most) },
      })}
      onDone={({ ownMeasureId }) => {
        onAdd(ownMeasureId);
        setId(newId<OwnMeasureId>());
      }}
      submit={common("save")}
    >
      <Field label={t("name")} name="name">
        <Input name="name" maxLength={MOST_NAME} autoComplete="off" required />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field label={t("least")} name="least">
          <Stepper label={t("least")} name="least" max={MOST_TOTAL} />
        </Field>
        <Field label={t("most")} name="most">
          <Stepper label={t("most")} name="most" max={MOST_TOTAL} defaultValue={100} />
        </Field>
      </div>
      <Field group label={t("better")} name="better">
        <RadioGroup<Better>
          value={better}
          onChange={setBetter}
          options={BETTER.map((value) => ({ value, label: t(value) }))}
        />
      </Field>
    </FormDialog>
  );
}
