import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/assessments/findings";
import type { PointsTo } from "@/lib/assessments/form.data";
import { useAssessmentWords } from "./use-words";

const COLUMNS: readonly PointsTo[] = ["spine", "elsewhere"];

/** The two columns side by side, counted and not weighed. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("assessment");
  const { line } = useAssessmentWords();
  return (
    <div className="grid grid-cols-2 divide-x divide-line">
      {COLUMNS.map((to) => {
        const own = findings.filter(({ points }) => points === to);
        return (
          <div key={to} className="not-first:ps-3 not-last:pe-3">
            <h3 className="text-sm">{t(`pointsTo.${to}`)}</h3>
            <p className="font-semibold text-2xl tabular-nums">{own.length}</p>
            <ul className="mt-1 grid gap-1 text-pretty text-sm">
              {own.map((finding) => {
                const said = line(finding);
                return <li key={said}>{said}</li>;
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
