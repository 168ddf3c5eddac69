"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/app/_ui/form/input";

type Props = {
  subjects: readonly { id: string; name: string }[];
  /** The id of one of them; empty for none. */
  value: string;
  disabled: boolean;
  onChange: (id: string) => void;
};

/** What of the plan an answer is about. */
export function SubjectSelect({ subjects, value, disabled, onChange }: Props) {
  const t = useTranslations("messages.reply");
  return (
    <Select
      aria-label={t("about")}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="max-w-56"
    >
      <option value="">{t("nothing")}</option>
      {subjects.map((subject) => (
        <option key={subject.id} value={subject.id}>
          {subject.name}
        </option>
      ))}
    </Select>
  );
}
