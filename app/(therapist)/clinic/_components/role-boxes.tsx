"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { ROLE_NAMES } from "@/lib/clinics/vocabulary";

/** The roles of a member, any of them together. */
export function RoleBoxes({ label, chosen = [] }: { label: string; chosen?: readonly string[] }) {
  const t = useTranslations("clinic");
  const common = useTranslations("common");
  return (
    <Field name="roles" label={label} group>
      <span className="grid gap-1.5">
        {ROLE_NAMES.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            defaultChecked={chosen.includes(role)}
            label={common(`roles.${role}`)}
            hint={t(`roleHint.${role}`)}
          />
        ))}
      </span>
    </Field>
  );
}
