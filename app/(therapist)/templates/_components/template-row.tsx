import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import type { PlanContent } from "@/lib/plans/schema";

type Props = {
  /** None for one that is put away. */
  href?: string;
  name: string;
  text: string;
  content: PlanContent;
  menu?: ReactNode;
};

/** A template in one line, its phases with how much each holds. */
export function TemplateRow({ href, name, text, content, menu }: Props) {
  const t = useTranslations("plan.phases");
  return (
    <li className="relative flex min-h-15 flex-wrap items-center gap-x-6 gap-y-1 border-line border-b px-4 py-2 hover:bg-sunken">
      <span className="min-w-64 flex-1 wrap-anywhere">
        {href ? (
          <Link href={href} className="font-semibold text-[.875rem] after:absolute after:inset-0">
            {name}
          </Link>
        ) : (
          <span className="font-semibold text-[.875rem] text-ink-2">{name}</span>
        )}
        <span className="block text-ink-3 text-xs">{text}</span>
      </span>
      <ol className="flex gap-6 max-lg:hidden">
        {content.phases.map((phase) => (
          <li key={phase.id} className="w-40">
            <span className="block truncate">{phase.name}</span>
            <span className="block text-ink-3 text-xs">
              {t("count", { count: phase.prescriptions.length })}
            </span>
          </li>
        ))}
      </ol>
      <span className="relative w-8">{menu}</span>
    </li>
  );
}
