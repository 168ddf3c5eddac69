"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";

type Props = {
  count: number;
  effectiveFrom: string;
  today: string;
  onFrom: (date: string) => void;
  onPublish: () => void;
  progress: { done: number; total: number } | null;
  onStop: () => void;
  isStopping: boolean;
};

/** From when, how many, and how far it is. */
export function PublishFoot(props: Props) {
  const { count, effectiveFrom, today, onFrom, onPublish, progress, onStop, isStopping } = props;
  const t = useTranslations("templates.update");
  const plan = useTranslations("plan.publish");
  return (
    <footer
      data-foot=""
      className="sticky bottom-0 z-10 flex shrink-0 flex-wrap items-end gap-x-3.5 gap-y-2 border-line border-t bg-surface px-4 py-2.5 shadow-[0_-6px_16px_oklch(.3_.02_265/.05)] print:hidden"
    >
      <Field label={plan("from")} name="effectiveFrom">
        <DateField
          className="w-38"
          min={today}
          required
          value={effectiveFrom}
          onChange={(date) => date && onFrom(date)}
        />
      </Field>
      <p className="min-w-40 flex-1 self-center text-ink-2" aria-live="polite">
        {progress ? (
          <>
            <b className="block font-semibold text-ink">{t("progress", progress)}</b>
            <progress
              className="h-1.5 w-full max-w-80 accent-brand"
              aria-label={t("progressLabel")}
              value={progress.done}
              max={progress.total}
            />
          </>
        ) : (
          <>
            <b className="block font-semibold text-ink">
              {effectiveFrom === today ? t("todayChanges") : t("todayStays")}
            </b>
            {t("each")}
          </>
        )}
      </p>
      <span className="flex items-center gap-2 self-center">
        {progress && (
          <Button size="lg" busy={isStopping} busyLabel={t("stopping")} onClick={onStop}>
            {t("stop")}
          </Button>
        )}
        <Button
          size="lg"
          variant="filled"
          keys="Ctrl Enter"
          busy={progress !== null}
          busyLabel={plan("publishing")}
          disabled={count === 0}
          onClick={onPublish}
        >
          {t("publish", { count })}
        </Button>
      </span>
    </footer>
  );
}
