"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { readLeavingAction } from "@/app/_actions/clinics";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import type { Leaving as Left } from "@/lib/clinics/leaving/mutations";

export type Clinicians = readonly { id: string; name: string }[];

/** Names what is left without a lead when somebody goes, and asks who takes it over. Stands inside the form. */
export function Leaving({ memberId, clinicians }: { memberId: string; clinicians: Clinicians }) {
  const t = useTranslations("clinic.leaving");
  const clinicId = useClinicId();
  const [left, setLeft] = useState<Left | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    void readLeavingAction({ clinicId, memberId })
      .catch(() => null)
      .then((result) => wanted && setLeft(result?.ok ? result.data : "failed"));
    return () => {
      wanted = false;
    };
  }, [clinicId, memberId]);
  if (left === null) return <p className="text-ink-2">{t("looking")}</p>;
  if (left === "failed") return <p className="text-low">{t("failed")}</p>;
  if (left.patients + left.drafts === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  const more = left.patients - (left.names?.length ?? left.patients);
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{t("left", { patients: left.patients, drafts: left.drafts })}</p>
      {left.names && left.names.length > 0 && (
        <ul className="max-h-40 overflow-y-auto rounded-sm bg-sunken px-2.5 py-2" aria-label={t("names")}>
          {left.names.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
          {more > 0 && <li className="text-ink-2">{t("more", { more })}</li>}
        </ul>
      )}
      <TakeOver name="handTo" clinicians={clinicians.filter(({ id }) => id !== memberId)} nobody />
    </div>
  );
}

/** Who takes everything over; `nobody` may be left to do so. */
export function TakeOver(props: { name: string; clinicians: Clinicians; nobody?: boolean }) {
  const t = useTranslations("clinic.leaving");
  return (
    <Field name={props.name} label={t("to")} hint={props.nobody && t("toHint")}>
      <Select name={props.name} defaultValue={props.nobody ? "" : props.clinicians[0]?.id}>
        {props.nobody && <option value="">{t("nobody")}</option>}
        {props.clinicians.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
