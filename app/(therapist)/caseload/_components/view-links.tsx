import { useTranslations } from "next-intl";
import { ViewTabs } from "@/app/_ui/view-tabs";
import type { CaseloadCounts } from "@/lib/caseload/queries";
import { VIEWS } from "@/lib/caseload/vocabulary";
import { addressOf, type Chosen } from "./address";

/** The views that everybody has, each with how many are in it. */
export function ViewLinks({ chosen, counts }: { chosen: Chosen; counts: CaseloadCounts }) {
  const t = useTranslations("caseload.views");
  return (
    <ViewTabs
      label={t("label")}
      views={VIEWS.map((view) => ({
        href: addressOf(chosen, { view }),
        label: t(view),
        count: counts[view],
        current: view === chosen.view,
      }))}
    />
  );
}
