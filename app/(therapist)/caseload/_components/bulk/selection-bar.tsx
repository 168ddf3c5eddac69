"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { BulkMessage } from "./bulk-message";
import { BulkReassign } from "./bulk-reassign";
import { useSelection } from "./selection";

/** What can be done with the selected rows, each with a preview before anything happens. */
export function SelectionBar() {
  const t = useTranslations("triage.bulk");
  const common = useTranslations("common");
  const { ids, choose } = useSelection();
  if (ids.size === 0) return null;
  return (
    <section
      aria-label={t("bar")}
      className="flex flex-wrap items-center gap-2 border-line border-b bg-brand-soft px-4 py-2"
    >
      <span role="status" className="me-2 font-semibold">
        {t("selected", { count: ids.size })}
      </span>
      <BulkMessage />
      <BulkReassign />
      <Button variant="quiet" className="ms-auto" onClick={() => choose([])}>
        {common("clear")}
      </Button>
    </section>
  );
}
