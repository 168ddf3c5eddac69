import { useFormatter, useTranslations } from "next-intl";
import type { ProgressionDecision } from "@/lib/plans/progression/queries";

type Props = { decisions: readonly ProgressionDecision[]; zone: string };

/** What was decided about proposals before, by whom, why, and what followed; the latest first. */
export function PastDecisions({ decisions, zone }: Props) {
  const t = useTranslations("progression.past");
  const what = useTranslations("progression.what");
  const common = useTranslations("common");
  const timeline = useTranslations("timeline");
  const format = useFormatter();
  if (decisions.length === 0) return null;
  return (
    <details className="mt-3 border-line border-t pt-2">
      <summary className="cursor-pointer font-semibold">{t("title")}</summary>
      <ul className="mt-1">
        {decisions.map(({ id, decision, outcome, decidedAt, decidedBy, number, reason }) => (
          <li key={id} className="border-line py-1.5 not-first:border-t">
            <p className="text-pretty">
              {t(decision, {
                name: decidedBy,
                what: what(outcome),
                when: format.dateTime(new Date(decidedAt), "dayTime", { timeZone: zone }),
              })}
              {decision !== "dismiss" && (
                <span className="text-ink-3">
                  {" · "}
                  {number === null ? t("pending") : timeline("version", { number })}
                </span>
              )}
            </p>
            {reason && <p className="text-pretty text-ink-2">{common("quoted", { note: reason })}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
