"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { Stepper } from "@/app/_ui/form/stepper";
import type { DoseLoad } from "@/lib/plans/dose-load";
import { BANDS, type Band } from "@/lib/plans/vocabulary";

/** What each way of saying a load begins with: the least that is usual. */
const BEGIN = {
  kg: { kg: 1 },
  band: { band: "yellow" },
  stepCm: { stepCm: 10 },
  text: { text: "" },
} as const satisfies Record<string, DoseLoad>;
type Way = keyof typeof BEGIN;
const WAYS = ["kg", "band", "stepCm", "text"] as const satisfies readonly Way[];

const wayOf = (load: DoseLoad): Way => WAYS.find((way) => way in load) ?? "text";
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

type Props = {
  /** Its place among the form's fields, by which what is wrong with it is found. */
  name: string;
  label: string;
  /** How no load at all is called; left out, one way is always chosen. */
  none?: string;
  value: DoseLoad | null;
  onChange: (load: DoseLoad | null) => void;
  /** A band by its colour, in the words of the page it stands on. */
  bandName: (band: Band) => string;
};

/** What an exercise is done against: in which way it is said, and how much. Two fields side by side. */
export function LoadField({ name, label, none, value, onChange, bandName }: Props) {
  const t = useTranslations("common.load");
  const way = value && wayOf(value);
  return (
    <>
      <Field name={name} label={label}>
        <Select
          value={way ?? ""}
          onChange={(event) => {
            const chosen = WAYS.find((one) => one === event.target.value);
            onChange(chosen ? BEGIN[chosen] : null);
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </Select>
      </Field>
      {value && way && (
        <Field name={`${name}.${way}`} label={t(way)}>
          <Amount load={value} label={t(way)} onChange={onChange} bandName={bandName} />
        </Field>
      )}
    </>
  );
}

type AmountProps = { load: DoseLoad; label: string } & Pick<Props, "onChange" | "bandName">;

function Amount({ load, label, onChange, bandName }: AmountProps): ReactNode {
  const t = useTranslations("common.load");
  if ("kg" in load)
    return (
      <Stepper
        label={label}
        value={load.kg}
        min={0.5}
        max={200}
        step={0.5}
        unit={t("kgUnit")}
        onChange={(kg) => onChange({ kg })}
      />
    );
  if ("stepCm" in load)
    return (
      <Stepper
        label={label}
        value={load.stepCm}
        min={5}
        max={40}
        unit={t("cmUnit")}
        onChange={(stepCm) => onChange({ stepCm })}
      />
    );
  if ("text" in load)
    return (
      <Input
        value={load.text}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => onChange({ text: event.target.value })}
      />
    );
  return (
    <Select
      value={load.band}
      onChange={(event) => {
        const band = BANDS.find((one) => one === event.target.value);
        if (band) onChange({ band });
      }}
    >
      {BANDS.map((band) => (
        <option key={band} value={band}>
          {capital(bandName(band))}
        </option>
      ))}
    </Select>
  );
}
