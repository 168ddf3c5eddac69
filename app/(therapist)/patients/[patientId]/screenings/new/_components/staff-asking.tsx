"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { recordStaffScreeningAction } from "@/app/_actions/screenings";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { newId } from "@/lib/new-id";
import { type Answer, FORMS, type RedFlag, urgencyOf, WORDING, worstOf } from "@/lib/screenings/vocabulary";
import { AskedRow } from "./asked-row";

const FLAGS: readonly RedFlag[] = FORMS.full;

type Props = { patientId: string; occasion: "intake" | "visit" };

/** All sixteen on one page. What is left over without a yes has no answer, and nothing is taken for one. */
export function StaffAsking({ patientId, occasion }: Props) {
  const t = useTranslations("screenings");
  const common = useTranslations("common");
  const router = useRouter();
  const [given, setGiven] = useState<ReadonlyMap<RedFlag, Answer>>(new Map());
  const [id] = useState(() => newId<string>());
  const begun = useRef(new Date().toISOString());
  const answers = FLAGS.flatMap((flag) => given.get(flag) ?? []);
  const worst = worstOf(answers);
  const left = FLAGS.length - answers.length;
  useLeaveGuard(answers.length > 0);
  const { run, pending } = useAction(recordStaffScreeningAction, {
    doneText: common("saved"),
    onDone: () => router.push(`/patients/${patientId}/screenings`),
  });
  const say = (answer: Answer) => setGiven(new Map(given).set(answer.flag, answer));
  const save = () =>
    run({
      patientId,
      sentAt: new Date().toISOString(),
      screening: {
        ...{ type: "screening", id, deviceAt: begun.current, occasion, form: "full", wording: WORDING },
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        answers,
      },
    });
  return (
    <div className="grid gap-4">
      <p className="max-w-[70ch] text-pretty text-ink-2">{t("askText")}</p>
      <ol className="rounded-md bg-surface ring ring-line">
        {FLAGS.map((flag) => (
          <AskedRow key={flag} flag={flag} answer={given.get(flag) ?? null} onSay={say} />
        ))}
      </ol>
      {worst && (
        <p role="alert" className="rounded-md bg-low-soft px-4 py-3 font-semibold text-low-ink">
          {t(`then.${urgencyOf(worst)}`)}
        </p>
      )}
      <div className="flex items-center gap-3">
        <Button
          variant={worst ? "danger" : "filled"}
          size="lg"
          disabled={!worst && left > 0}
          busy={pending}
          busyLabel={common("saving")}
          onClick={save}
        >
          {t(worst ? "saveYes" : "saveNo")}
        </Button>
        <p role="status" className="text-ink-3">
          {left > 0 && t("left", { count: left })}
        </p>
      </div>
    </div>
  );
}
