"use client";

import { useTranslations } from "next-intl";
import { diffPlans } from "@/lib/plans/diff";
import { useBuilder } from "./builder-context";
import { DiffList } from "./diff-list";

/** What publishing would change for the patient. */
export function Changes() {
  const t = useTranslations("plan.changes");
  const { data, state } = useBuilder();
  const { latest } = data;
  if (!latest)
    return (
      <section>
        <p className="text-ink-3">{t("first")}</p>
      </section>
    );
  const diff = diffPlans(latest.content, state.content);
  const count = diff.added.length + diff.removed.length + diff.changed.length + (diff.phase ? 1 : 0);
  return (
    <section aria-labelledby="plan-changes">
      <div className="mb-1 flex min-h-6 items-baseline gap-2">
        <h2 id="plan-changes" className="font-semibold">
          {t("title", { number: latest.number })}
        </h2>
        {count > 0 && <span className="text-ink-2">{count}</span>}
        <span className="ms-auto text-ink-3 text-xs">{t("same", { count: diff.same.length })}</span>
      </div>
      {count === 0 ? (
        <p className="text-ink-3">{t("none", { number: latest.number })}</p>
      ) : (
        <DiffList diff={diff} />
      )}
    </section>
  );
}
