import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Fact, Row, RowHead, Td } from "@/app/_ui/table";
import type { Ledger } from "@/lib/monitoring/ledger";
import { ConditionList } from "./condition-list";

/** The set-up, the periods and the months of one monitoring, as rows of three cells. */
export function LedgerRows({ beganOn, ledger }: { beganOn: string; ledger: Ledger }) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  return (
    <>
      {ledger.periods.map(({ number, from, to, stage, days, version, conditions }) => (
        <Row key={`period ${from}`} className="align-top">
          <RowHead className="text-start font-normal">
            <Fact fact={t("period", { number })} context={common("span", { from: day(from), to: day(to) })} />
          </RowHead>
          <Td>
            {t("days", { days })}
            {stage === "late" && <p className="text-ink-3 text-xs">{t("stage.late")}</p>}
          </Td>
          <Td className="py-1.5">
            <ConditionList version={version} conditions={conditions} />
          </Td>
        </Row>
      ))}
      {ledger.months.map(({ from, stage, minutes, live, version, conditions }) => (
        <Row key={`month ${from}`} className="align-top">
          <RowHead className="text-start font-normal">
            {format.dateTime(dayAsDate(from), { month: "long", year: "numeric" })}
          </RowHead>
          <Td>
            <Fact fact={t("minutes", { minutes })} context={t("live", { live })} />
            {stage === "late" && <p className="text-ink-3 text-xs">{t("stage.late")}</p>}
          </Td>
          <Td className="py-1.5">
            <ConditionList version={version} conditions={conditions} />
          </Td>
        </Row>
      ))}
      <Row className="align-top">
        <RowHead className="text-start font-normal">{t("setUp", { day: day(beganOn) })}</RowHead>
        <Td />
        <Td className="py-1.5">
          <ConditionList {...ledger.setUp} />
        </Td>
      </Row>
    </>
  );
}
