"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Stepper } from "@/app/_ui/form/stepper";
import { LIGHTER_DAYS } from "@/lib/plans/lighter/vocabulary";
import { useBuilder } from "./builder-context";

type Props = {
  days: number;
  onDays: (days: number) => void;
  onPublish: () => void;
  publishing: boolean;
  flush: () => Promise<void>;
};

/** How many days a swap lasts, and when there is one; keep or publish. */
export function LighterBar({ days, onDays, onPublish, publishing, flush }: Props) {
  const t = useTranslations("plan.lighter");
  const plan = useTranslations("plan.publish");
  const common = useTranslations("common");
  const router = useRouter();
  const [keeping, start] = useTransition();
  const { patient } = useBuilder().data;
  const keep = () =>
    start(async () => {
      await flush();
      router.push(`/patients/${patient.id}`);
    });
  return (
    <footer className="sticky bottom-0 z-10 flex shrink-0 flex-wrap items-end gap-x-3.5 gap-y-2 border-line border-t bg-surface print:hidden px-4 py-2.5 shadow-[0_-6px_16px_oklch(.3_.02_265/.05)]">
      <Field label={t("days")} name="lighterDays">
        <Stepper
          label={t("days")}
          value={days}
          min={LIGHTER_DAYS.min}
          max={LIGHTER_DAYS.max}
          onChange={onDays}
        />
      </Field>
      <p className="min-w-40 flex-1 self-center text-ink-2">
        <b className="block font-semibold text-ink">{t("nothingYet")}</b>
        {t("ends", { name: patient.givenName, days })}
      </p>
      <span className="flex items-center gap-2 self-center">
        <Button size="lg" busy={keeping} busyLabel={common("saving")} onClick={keep}>
          {plan("keep")}
        </Button>
        <Button
          size="lg"
          variant="filled"
          keys="Ctrl Enter"
          busy={publishing}
          busyLabel={plan("publishing")}
          onClick={onPublish}
        >
          {t("publish")}
        </Button>
      </span>
    </footer>
  );
}
