import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/app/_ui/button";
import { FieldProblem } from "@/app/_ui/form/field-problem";
import type { Progress } from "./use-parts";

type Props = {
  run: Progress | null;
  isRunning: boolean;
  isStopping: boolean;
  problem: string | null;
  canReset: boolean;
  onReset: () => void;
  onStop: () => void;
};

/** The press that begins it, how far it is, and the one that stops it. */
export function RunFoot({ run, isRunning, isStopping, problem, canReset, onReset, onStop }: Props) {
  const t = useTranslations("dryRun");
  return (
    <div className="sticky bottom-0 grid gap-2.5 rounded-b-md border-line border-t bg-surface px-4 py-3">
      <div aria-live="polite" className="empty:hidden">
        {isRunning && run && (
          <>
            <p className="font-semibold">
              {run.total > 0 ? t("progress", { done: run.done, total: run.total }) : t("running")}
            </p>
            <progress
              className="h-1.5 w-full accent-brand"
              aria-label={t("progressLabel")}
              value={run.done}
              max={Math.max(1, run.total)}
            />
          </>
        )}
        {problem && (
          <FieldProblem id="no-change" role="alert">
            {problem}
          </FieldProblem>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="filled" busy={isRunning} busyLabel={t("running")}>
          {t("run")}
        </Button>
        {isRunning ? (
          <Button busy={isStopping} busyLabel={t("stopping")} onClick={onStop}>
            {t("stop")}
          </Button>
        ) : (
          <Button variant="quiet" disabled={!canReset} onClick={onReset}>
            {t("reset")}
          </Button>
        )}
        {run && run.done > 0 && (
          <a href="#result" className={buttonClass("quiet", "md", "xl:hidden")}>
            {t("toResult")}
          </a>
        )}
      </div>
    </div>
  );
}
