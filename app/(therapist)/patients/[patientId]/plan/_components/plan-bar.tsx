"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { readAndFocusUnread } from "@/app/_ui/form/focus-field";
import { useBuilder } from "./builder-context";
import type { Saving } from "./use-saving";
import { useSayNotKept } from "./use-say-not-kept";

/** Keeps what is not kept yet; answers null once all is, or else what is in the way. */
export type Keep = () => Promise<Saving | null>;

type Props = {
  /** Fields, from the start of the line. */
  children: ReactNode;
  /** What it means for the patient, the headline first. */
  headline: string;
  outcome: ReactNode;
  /** What the button says that publishes. */
  label: string;
  disabled?: boolean;
  onPublish: () => void;
  publishing: boolean;
  keep: Keep;
};

/** The foot of the builder: what is published, what that means, and to keep it or publish it. */
export function PlanBar(props: Props) {
  const { children, headline, outcome, label, disabled = false, onPublish, publishing, keep } = props;
  const t = useTranslations("plan.publish");
  const common = useTranslations("common");
  const router = useRouter();
  const [keeping, start] = useTransition();
  const sayNotKept = useSayNotKept();
  const { patient } = useBuilder().data;
  const keepAndGo = () => {
    if (readAndFocusUnread(document)) return;
    start(async () => {
      const inTheWay = await keep();
      if (inTheWay) sayNotKept(inTheWay);
      else router.push(`/patients/${patient.id}`);
    });
  };
  return (
    <footer
      data-foot=""
      className="sticky bottom-0 z-10 flex shrink-0 flex-wrap items-end gap-x-3.5 gap-y-2 border-line border-t bg-surface print:hidden px-4 py-2.5 shadow-[0_-6px_16px_oklch(.3_.02_265/.05)]"
    >
      {children}
      <p className="min-w-40 flex-1 self-center text-ink-2">
        <b className="block font-semibold text-ink">{headline}</b>
        {outcome}
      </p>
      <span className="flex items-center gap-2 self-center">
        <Button size="lg" busy={keeping} busyLabel={common("saving")} onClick={keepAndGo}>
          {t("keep")}
        </Button>
        <Button
          size="lg"
          variant="filled"
          keys="Ctrl Enter"
          busy={publishing}
          busyLabel={t("publishing")}
          disabled={disabled}
          onClick={onPublish}
        >
          {label}
        </Button>
      </span>
    </footer>
  );
}
