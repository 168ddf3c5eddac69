import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";

type Props = { actions: readonly string[]; chosen: string | undefined; children: ReactNode };

/** A plain form that asks for the page anew, so that a filtered log has an address. */
export function AuditFilter({ actions, chosen, children }: Props) {
  const t = useTranslations("clinic.audit");
  return (
    <form method="get" className="flex items-end gap-2 px-4 pb-3">
      <Field label={t("filter")} className="w-64">
        <Select name="action" defaultValue={chosen ?? ""} key={chosen}>
          <option value="">{t("all")}</option>
          <Options options={actions.map((action) => ({ value: action, label: action }))} />
        </Select>
      </Field>
      {children}
    </form>
  );
}
