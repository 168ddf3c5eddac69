"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Stepper } from "@/app/_ui/form/stepper";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import type { LogBody } from "@/lib/outbox/entry";
import type { Place } from "@/lib/outbox/overlay";
import { SendNotice } from "../../../_components/send-notice";
import { useGo } from "../../../_components/use-go";
import { type ShownLog, useLog } from "../../../_components/use-log";
import { NoteField } from "../../_log/felt-fields";

type Props = {
  place: Place;
  stored: ShownLog | null;
  question: "taken" | "within" | "count";
  backHref: string;
};

const fields = { taken: "taken", within: "withinLimit" } as const;

/** A medicine, a question about a limit, breaks counted: the answer, a note, and the way to take it back. */
export function AnswerLog({ place, stored, question, backHref }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const go = useGo();
  const { log, sending, write, undo, retry } = useLog(stored, place);
  // What was tapped elsewhere a moment ago may come later than the page.
  const before = log?.body;
  const first = question === "count" || !before ? null : before[fields[question]];
  const stood: "yes" | "no" | null =
    typeof first === "boolean" ? (first ? "yes" : "no") : before?.skipped ? "no" : null;
  const [said, setSaid] = useState<{ answer?: "yes" | "no"; count?: number; note?: string }>({});
  const say = (part: typeof said) => setSaid((had) => ({ ...had, ...part }));
  const { answer, count, note } = {
    ...{ answer: stood, count: before?.count ?? 0, note: before?.note ?? "" },
    ...said,
  };
  const busy = sending.phase === "sending";
  const [left, setLeft] = useState(false);
  useLeaveGuard(!left && (note !== (before?.note ?? "") || count !== (before?.count ?? 0)));
  const body = (): LogBody =>
    question === "count" ? { count, note } : { [fields[question]]: answer === "yes", note };
  const leaveAfter = async (work: () => Promise<boolean>) => {
    if (busy || focusUnread(document) || !(await work())) return;
    setLeft(true);
    go(backHref);
  };
  const yes = question === "taken" ? common("taken") : t("row.yes");

  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-5 pb-4">
        {question === "count" ? (
          <Field label={t("log.breaksLabel")}>
            <Stepper
              label={t("log.breaksLabel")}
              value={count}
              onChange={(next) => say({ count: next })}
              max={100}
            />
          </Field>
        ) : (
          <Field group label={t("log.yourAnswer")}>
            <RadioGroup
              name="answer"
              columns={2}
              value={answer}
              onChange={(next) => say({ answer: next })}
              options={[
                { value: "yes", label: yes },
                { value: "no", label: t("row.notToday") },
              ]}
            />
          </Field>
        )}
        <NoteField value={note} onChange={(next) => say({ note: next })} />
        {log && (
          <Button icon={<Undo2 aria-hidden="true" />} onClick={() => leaveAfter(undo)}>
            {t("log.undo")}
          </Button>
        )}
      </div>
      <PhoneDock aboveTabs={false}>
        <SendNotice sending={sending} onRetry={retry} />
        <Button
          size="phone"
          variant="filled"
          disabled={question !== "count" && answer === null}
          busy={busy}
          busyLabel={common("saving")}
          onClick={() => leaveAfter(() => write(body()))}
        >
          {log ? t("log.saveChanges") : common("save")}
        </Button>
      </PhoneDock>
    </>
  );
}
