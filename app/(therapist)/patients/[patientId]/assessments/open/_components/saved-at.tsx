"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { discardAssessmentAction } from "@/app/_actions/assessments";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { useAction } from "@/app/_ui/form/use-action";
import type { AssessmentId } from "@/lib/ids";
import type { Assessing } from "./use-assessment";

/** Where the patient lives, and since when it is today there. */
export type Today = { zone: string; since: number };
/** `by`: null for a member whose name is gone. */
export type Begun = { at: Date; by: string | null };

/** When it was saved, or what keeps it from being, with a way on. */
export function SavedAt({ assessing, time }: { assessing: Assessing; time: Today }) {
  const t = useTranslations("assessment");
  const common = useTranslations("common");
  const errors = useTranslations("errors.code");
  const format = useFormatter();
  const { saving, tryAgain, beginAnew } = assessing;
  if (saving.state === "refused") {
    const isGone = saving.error === "already-done";
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-low-ink text-sm">
        {isGone ? t("gone") : `${t("saving.refused")}: ${errors(saving.error)}`}
        <Button size="sm" onClick={isGone ? beginAnew : tryAgain}>
          {isGone ? t("beginAnew") : common("tryAgain")}
        </Button>
      </div>
    );
  }
  const savedAt = (at: Date) => {
    const when = (as: "time" | "dayYear") => format.dateTime(at, as, { timeZone: time.zone });
    return at.getTime() < time.since
      ? t("saving.savedOn", { day: when("dayYear"), time: when("time") })
      : t("saving.saved", { time: when("time") });
  };
  return (
    <p role={saving.state === "failed" ? "alert" : undefined} className="text-ink-2 text-sm tabular-nums">
      {saving.state === "saved" ? savedAt(saving.at) : t(`saving.${saving.state}`)}
    </p>
  );
}

/** What was begun on an earlier day says so: its findings may hold no more. */
export function BegunBefore({ begun, zone, actions }: { begun: Begun; zone: string; actions: ReactNode }) {
  const t = useTranslations("assessment");
  const day = useFormatter().dateTime(begun.at, "dayYear", { timeZone: zone });
  return (
    <Banner
      tone="part"
      icon={<History />}
      title={t("begunBefore", { name: begun.by ?? "none", day })}
      actions={actions}
    >
      {t("begunBeforeText")}
    </Banner>
  );
}

/** Throws away what nobody has concluded, whoever entered it. */
export function Discard({ assessmentId, onDone }: { assessmentId: AssessmentId; onDone?: () => void }) {
  const t = useTranslations("assessment");
  const common = useTranslations("common");
  const { run, pending } = useAction(discardAssessmentAction, {
    doneText: t("discarded"),
    ...(onDone && { onDone }),
  });
  return (
    <Dialog
      trigger={<Button variant="quiet">{t("discard")}</Button>}
      title={t("discard")}
      text={t("discardText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button variant="danger" busy={pending} onClick={() => run({ assessmentId })}>
            {t("discard")}
          </Button>
        </>
      }
    />
  );
}
