"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { readLeavingAction } from "@/app/_actions/clinics";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import type { Leaving as Left } from "@/lib/clinics/leaving/mutations";
import type { OpenOf } from "@/lib/clinics/leaving/queries";
import { useLeftWords } from "./use-left-words";

export type Clinicians = readonly { id: string; name: string }[];

type Props = {
  memberId: string;
  clinicians: Clinicians;
  /** Whose wall clock dates visits: the clinic's. */
  zone: string;
  /** They stay, and hand over to somebody; else they go, and nobody need take it over yet. */
  stays?: boolean;
};

/** Names what somebody leads and sees to, and asks who takes it over. Stands inside the form. */
export function Leaving({ memberId, clinicians, zone, stays = false }: Props) {
  const t = useTranslations("clinic.leaving");
  const words = useLeftWords();
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
  const said = words(left, stays ? "led" : "leadless");
  if (said.length === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <div className="grid gap-3">
      <div>
        <p className="font-semibold">{t(stays ? "handed" : "left")}</p>
        <ul className="list-inside list-disc marker:text-ink-3">
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      {left.names && left.names.length > 0 && (
        <Names names={left.names} more={left.patients - left.names.length} zone={zone} />
      )}
      <TakeOver
        name={stays ? "to" : "handTo"}
        clinicians={clinicians.filter(({ id }) => id !== memberId)}
        nobody={!stays}
      />
    </div>
  );
}

/** Whom they lead, with what stands open of each. */
function Names({ names, more, zone }: { names: readonly OpenOf[]; more: number; zone: string }) {
  const t = useTranslations("clinic.leaving");
  const format = useFormatter();
  const open = ({ visitAt, tasks, alerts }: OpenOf): string =>
    [
      alerts > 0 && t("alerts", { alerts }),
      visitAt && t("visitAt", { when: format.dateTime(new Date(visitAt), "dayTime", { timeZone: zone }) }),
      tasks > 0 && t("tasks", { tasks }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <ul className="max-h-48 overflow-y-auto rounded-sm bg-sunken px-2.5 py-2" aria-label={t("names")}>
      {names.map((one) => (
        <li key={one.id} className="flex flex-wrap justify-between gap-x-3">
          <span className="wrap-anywhere">{one.name}</span>
          <span className="text-ink-2">{open(one)}</span>
        </li>
      ))}
      {more > 0 && <li className="text-ink-2">{t("more", { more })}</li>}
    </ul>
  );
}

/** Who takes everything over; `nobody` may be left to do so. */
export function TakeOver(props: { name: string; clinicians: Clinicians; nobody?: boolean }) {
  const t = useTranslations("clinic.leaving");
  return (
    <Field name={props.name} label={t("to")} hint={t("toHint")}>
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
