import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { Ring } from "@/app/_ui/ring";
import type { Today } from "@/lib/today/queries";

/** How much of the plan was done, the way to each day of it. The percentage and the count are two facts. */
export function PlanCard({ figure }: { figure: NonNullable<Today["figure"]> }) {
  const t = useTranslations("progress");
  const { share, meanOf, done, due } = figure;
  return (
    <Link
      href="/progress/why"
      className="flex min-h-18 items-center gap-4 rounded-xl bg-surface p-4 shadow-1 ring ring-line -outline-offset-2 dark:ring-0"
    >
      <Ring size={56} width={8} share={share ? Number(share.numerator) / Number(share.denominator) : 0} />
      <span className="min-w-0 flex-1">
        <span className="block text-balance font-[620] text-[1.125rem] leading-[1.25]">
          {share ? t("planMean", { percent: share.percent, count: meanOf }) : t("soon")}
        </span>
        <span className="mt-0.5 block text-pretty text-ink-2 leading-snug">
          {t(share ? "planDone" : "planSoFar", { done, due })}
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-2 rtl:-scale-x-100" />
    </Link>
  );
}
