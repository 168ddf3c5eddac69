import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { BACKGROUND } from "@/lib/patients/background/vocabulary";
import type { Correction } from "@/lib/patients/correct/queries";
import type { Chart } from "@/lib/record/queries";
import { useBackgroundWords } from "./background-words";
import { Panel } from "./panel";

const DATES = ["dateOfBirth", "diedOn"];
const PERSONAL = ["givenName", "familyName", "dateOfBirth", "phone", "pronouns", "lead"] as const;
const OTHERS = ["side", "signIn", "diedOn", "enteredInError", "mergedInto"] as const;

function Line({ correction, zone }: { correction: Correction; zone: string }) {
  const t = useTranslations("patient.corrections");
  const patient = useTranslations("patient");
  const person = useTranslations("patientForm");
  const known = useTranslations("patient.background.field");
  const words = useBackgroundWords();
  const sides = useTranslations("common.leg");
  const format = useFormatter();
  const { before, after, reason, by, at } = correction;
  const personal = PERSONAL.find((known) => known === correction.field);
  const background = BACKGROUND.find((one) => one === correction.field);
  const field = OTHERS.find((known) => known === correction.field);
  const shownAs = (value: string | null) => {
    if (value === null) return t("nothing");
    if (background) return words(background, value);
    if (DATES.includes(correction.field)) return format.dateTime(dayAsDate(value), "date");
    return correction.field === "side" ? sides(value as "left" | "right" | "both") : value;
  };
  const fieldName = (one: (typeof OTHERS)[number]) => {
    if (one === "enteredInError") return patient("inError");
    return t(`field.${one === "mergedInto" && after === null ? "unmerged" : one}`);
  };
  const switched = field === "signIn" || field === "enteredInError" || field === "mergedInto";
  return (
    <li className="border-line py-2 not-first:border-t">
      <p className="text-pretty font-semibold">
        {personal && person(personal)}
        {background && known(background)}
        {field && fieldName(field)}
        {!switched && (
          <span className="font-normal text-ink-2">
            {" "}
            {before === null ? shownAs(null) : <s>{shownAs(before)}</s>} <span aria-hidden="true">→</span>{" "}
            {shownAs(after)}
          </span>
        )}
        {field === "enteredInError" && after === null && (
          <span className="font-normal text-ink-2"> {t("restored")}</span>
        )}
      </p>
      {reason && <p className="text-pretty text-ink-2">{reason}</p>}
      <p className="text-ink-3 text-xs">
        {t("by", { by: by ?? t("gone"), when: format.dateTime(new Date(at), "dayTime", { timeZone: zone }) })}
      </p>
    </li>
  );
}

/** What was put right in this record, the latest first; nothing is shown where nothing was. */
export function CorrectionsCard({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.corrections");
  if (chart.corrections.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul>
        {chart.corrections.map((correction) => (
          <Line key={correction.id} correction={correction} zone={chart.zone} />
        ))}
      </ul>
    </Panel>
  );
}
