"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import type { FieldId } from "@/lib/assessments/answers";
import type { ItemId, PointsTo } from "@/lib/assessments/form.data";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";

/** To which column a finding goes, by an arrow and its words. */
export function Points({ to }: { to: PointsTo | null }) {
  const t = useTranslations("assessment");
  if (!to)
    return (
      <span aria-hidden="true" className="text-ink-3">
        –
      </span>
    );
  const icon = "size-3.5 flex-none rtl:-scale-x-100";
  return (
    <span className="inline-flex items-center gap-1 text-sm">
      {to === "spine" && <ArrowLeft aria-hidden="true" className={`${icon} text-brand`} />}
      {t(`pointsTo.${to}`)}
      {to === "elsewhere" && <ArrowRight aria-hidden="true" className={`${icon} text-nerve`} />}
    </span>
  );
}

/** What somebody else found in the same field meanwhile, and the choice between the two. */
export function Apart({ id }: { id: FieldId }) {
  const t = useTranslations("assessment");
  const { apart, by, takeTheirs, keepMine } = useAssessing();
  const { value } = useAssessmentWords();
  if (!(id in apart)) return null;
  return (
    <p
      role="alert"
      className="mt-1 flex flex-wrap items-center gap-2 rounded-sm bg-part-soft px-2 py-1 text-sm"
    >
      {by.isSelf
        ? t("ownElsewhere", { value: value(apart[id]) })
        : t("others", { name: by.name ?? "none", value: value(apart[id]) })}
      <Button size="sm" onClick={() => takeTheirs(id)}>
        {t(by.isSelf ? "takeThat" : "takeTheirs")}
      </Button>
      <Button size="sm" onClick={() => keepMine(id)}>
        {t("keepMine")}
      </Button>
    </p>
  );
}

type Props = {
  /** What stands in this row; most rows have one. */
  items: readonly ItemId[];
  title: string;
  hint?: string | undefined;
  /** What was found the last time, where a row says it in its own way. */
  before?: string | undefined;
  children: ReactNode;
};

/** A row of the form: what is tested, what was found now and the last time, and where it points. */
export function FindingRow({ items, title, hint, before, children }: Props) {
  const { last, findings } = useAssessing();
  const { value } = useAssessmentWords();
  const of = findings.filter((finding) => finding.items.some((item) => items.includes(item)));
  const columns = [...new Set(of.map(({ points }) => points))];
  return (
    <tr className="border-line border-t align-top focus-within:bg-brand-soft/60">
      <th scope="row" className="py-2 pe-3 text-start font-normal">
        <span className="block font-medium">{title}</span>
        {hint && <span className="block text-ink-3 text-xs">{hint}</span>}
      </th>
      <td className="py-2 pe-3">
        {children}
        {items.map((id) => (
          <Apart key={id} id={id} />
        ))}
      </td>
      {last && (
        <td className="py-2.5 pe-3 text-ink-2 text-sm">
          {before ?? items.map((id) => value(last[id])).join(", ")}
        </td>
      )}
      <td className="py-2.5">
        {columns.length === 0 ? <Points to={null} /> : columns.map((to) => <Points key={to} to={to} />)}
      </td>
    </tr>
  );
}
