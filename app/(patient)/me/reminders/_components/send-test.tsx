"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { reminderOutcomeAction, testReminderAction } from "@/app/_actions/reminders";
import { Button } from "@/app/_ui/button";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useAction } from "@/app/_ui/form/use-action";
import type { Outcome } from "@/lib/deliveries/vocabulary";
import type { SentChannel } from "@/lib/reminders/vocabulary";

const EVERY_MS = 1_500;
/** So often is asked what became of it. */
const TIMES = 14;

type Test = { id: string; channel: SentChannel; asked: number; outcome: Outcome | null };

/** Sends one as the others are, and says what became of it: nothing before it is known. */
export function SendTest({ ready }: { ready: boolean }) {
  const t = useTranslations("reminders.test");
  const common = useTranslations("common");
  const clinicId = useClinicId();
  const [test, setTest] = useState<Test | null>(null);
  const [none, setNone] = useState(false);
  const { run, pending } = useAction(testReminderAction, {
    onDone: ({ id, channel }) => setTest({ id, channel, asked: 0, outcome: null }),
    onFailure: ({ error }) => {
      setNone(error === "not-found");
      return error === "not-found";
    },
  });
  const waits = test !== null && test.outcome === null && test.asked < TIMES;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(async () => {
      const result = await reminderOutcomeAction({ clinicId, id: test.id }).catch(() => null);
      const outcome = result?.ok ? result.data.outcome : null;
      setTest({ ...test, asked: test.asked + 1, outcome });
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [waits, test, clinicId]);
  const said = () => {
    if (none) return t("none");
    if (test === null || waits) return "";
    if (test.outcome === null) return t("waits");
    return test.outcome === "accepted" ? t(`accepted.${test.channel}`) : t("failed");
  };
  return (
    <div className="grid gap-2">
      <Button
        size="phone"
        icon={<Bell />}
        busy={pending || waits}
        busyLabel={common("sending")}
        disabled={!ready}
        onClick={() => {
          setNone(false);
          setTest(null);
          run();
        }}
      >
        {t("send")}
      </Button>
      <p role="status" className="text-pretty text-center empty:hidden">
        {said()}
      </p>
    </div>
  );
}
