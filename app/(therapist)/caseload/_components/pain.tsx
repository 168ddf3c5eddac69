import { useFormatter, useTranslations } from "next-intl";
import { Fact } from "@/app/_ui/table";
import type { CaseloadRow } from "@/lib/caseload/queries";

/** The worst pain in exercise of seven days, and how it changed. */
export function Pain({ row }: { row: CaseloadRow }) {
  const common = useTranslations("common");
  const format = useFormatter();
  const change = row.painNow !== null && row.painBefore !== null ? row.painNow - row.painBefore : 0;
  return (
    <Fact
      end
      strong
      fact={row.painNow ?? common("noValue")}
      context={
        change !== 0 && (
          <span className={change > 0 ? "text-low-ink" : "text-good-ink"}>
            {format.number(change, "signed")}
          </span>
        )
      }
    />
  );
}
