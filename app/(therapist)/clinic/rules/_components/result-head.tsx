import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { EmptyState } from "@/app/_ui/states";
import { RUN_DAYS } from "@/lib/dry-run/vocabulary";
import type { Progress } from "./use-parts";

type Props = {
  run: Progress;
  isRunning: boolean;
  /** The numbers are others by now. */
  isOutdated: boolean;
  /** What is said of a run that was stopped. */
  part: "part" | "sumPart";
};

/** The head of a result, to which the foot of the form leads: of how many it is, and whether it is of these numbers. */
export function ResultHead({ run: { done, total, whole }, isRunning, isOutdated, part }: Props) {
  const t = useTranslations("dryRun");
  return (
    <div className="grid gap-2">
      <h2 id="result" className="scroll-mt-16 font-semibold text-lg">
        {t("title")}
      </h2>
      <p className="max-w-[68ch] text-ink-2">
        {whole
          ? t("whole", { count: done, days: RUN_DAYS })
          : t(isRunning ? "progress" : part, { done, total })}
      </p>
      {isOutdated && <Banner tone="part" icon={<CircleAlert />} title={t("outdated")} />}
    </div>
  );
}

/** Instead of a result, where nobody had a plan. */
export function Nobody() {
  const t = useTranslations("dryRun");
  return (
    <div id="result" className="scroll-mt-16">
      <EmptyState title={t("nobody")} />
    </div>
  );
}
