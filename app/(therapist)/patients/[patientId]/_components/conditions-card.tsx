import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { RECORDABLE } from "@/lib/exercises/vocabulary";
import type { ChartCondition } from "@/lib/record/condition";
import type { Chart } from "@/lib/record/queries";
import { CONDITIONS } from "@/lib/safety/contraindications.data";
import type { StandingOverride } from "@/lib/safety/overrides/queries";
import { isCaution } from "./cautions";
import { ClearCondition, EndCondition } from "./condition-dialogs";
import { Panel } from "./panel";
import { RecordCondition } from "./record-condition";
import { StandingOverrides } from "./standing-overrides";

type LineProps = { condition: ChartCondition; chart: Chart; overrides: readonly StandingOverride[] };

function Line({ condition, chart, overrides }: LineProps) {
  const t = useTranslations("patient.conditions");
  const labels = useTranslations("conditions");
  const common = useTranslations("common");
  const format = useFormatter();
  const { id, code, side, onDate, limits, note, recordedAt, recordedBy, clearedAt, clearedNote } = condition;
  const date = (at: string) => format.dateTime(new Date(at), "date", { timeZone: chart.zone });
  const known = isCaution(code);
  const name = known ? labels(`${code}.label`) : code;
  const mayClear = known && CONDITIONS[code].blockUntilClearance && clearedAt === null;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line py-2 not-first:border-t">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">
          {name}
          {side && (
            <span className="font-normal text-ink-2">{` · ${common(`leg.${side}`).toLowerCase()}`}</span>
          )}
        </p>
        {known && CONDITIONS[code].sided && !side && <p className="text-ink-2">{t("sideOpen")}</p>}
        {onDate && (
          <p className="text-ink-2">{t("operated", { date: format.dateTime(dayAsDate(onDate), "date") })}</p>
        )}
        {limits && <p className="text-pretty text-ink-2">{t("limitsAre", { limits })}</p>}
        {note && <p className="text-pretty text-ink-2">{note}</p>}
        <p className="text-ink-3 text-xs">
          {recordedBy
            ? t("since", { date: date(recordedAt), by: recordedBy })
            : t("sinceOnly", { date: date(recordedAt) })}
          {clearedAt && ` · ${t("clearedOn", { date: date(clearedAt), note: clearedNote ?? "" })}`}
        </p>
      </div>
      {chart.allowed.prescribe && (
        <div className="flex flex-wrap gap-2 print:hidden">
          {mayClear && <ClearCondition conditionId={id} name={name} />}
          <EndCondition conditionId={id} name={name} />
        </div>
      )}
      <StandingOverrides
        overrides={overrides.filter((override) => override.conditionId === id)}
        chart={chart}
      />
    </li>
  );
}

type Props = { chart: Chart; overrides: readonly StandingOverride[] };

/** What limits which exercise is right for this body, and what is allowed for a time in spite of it. */
export function ConditionsCard({ chart, overrides }: Props) {
  const t = useTranslations("patient.conditions");
  const patientForm = useTranslations("patientForm");
  const { conditions } = chart;
  // Of what has a side, the other leg may follow.
  const known = conditions
    .filter(({ code, side }) => !isCaution(code) || !CONDITIONS[code].sided || side === "both" || !side)
    .map((c) => c.code);
  return (
    <Panel
      title={patientForm("conditions")}
      actions={
        chart.allowed.prescribe && (
          <RecordCondition
            patientId={chart.id}
            today={chart.today}
            codes={RECORDABLE.filter((code) => !known.includes(code))}
          />
        )
      }
    >
      {conditions.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {conditions.map((condition) => (
            <Line key={condition.id} condition={condition} chart={chart} overrides={overrides} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
