import { useTranslations } from "next-intl";
import type { CaseloadRow } from "@/lib/caseload/queries";

/** Sessions done of those that were due: "57 of 70". */
export function Sessions({ row }: { row: CaseloadRow }) {
  const common = useTranslations("common");
  return common("nOfN", {
    n: Math.round(fraction(row.doneCount)),
    total: Math.round(fraction(row.dueCount)),
  });
}

/** "69/7" or "17", exact counts as the read model keeps them, for rounding to what is shown. */
function fraction(text: string): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}
