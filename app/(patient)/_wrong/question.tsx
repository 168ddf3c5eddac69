"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { FullScreenFoot, FullScreenTitle } from "@/app/_ui/full-screen";
import { flagAt, type Interview, sayAcute, sayNo, sayYes } from "@/lib/screenings/interview";
import { branches, FORMS } from "@/lib/screenings/vocabulary";
import { AskingHead } from "./asking-head";
import { SaddlePicture } from "./saddle-picture";

type Props = {
  interview: Interview;
  go: (next: Interview) => void;
  onBack: () => void;
};

/** One question: yes and no of equal size, neither of them the easier. */
export function Question({ interview, go, onBack }: Props) {
  const t = useTranslations("redFlags");
  const { occasion, form, step, at } = interview;
  const flag = flagAt(interview);
  const acute = step === "acute";
  const asked = acute && branches(flag) ? (`${flag}.acute` as const) : flag;
  const title = t(`question.${asked}.title`);
  const text = t(`question.${asked}.text`);
  const why = at === 0 && !acute && occasion !== "wrong" && occasion !== "visit";
  return (
    <>
      <AskingHead
        interview={interview}
        text={t("ask.progress", { at: at + 1, count: FORMS[form].length })}
        onBack={onBack}
      />
      {why && <p className="mb-4 text-pretty text-ink-2">{t(`ask.why.${occasion}`)}</p>}
      {flag === "rf-saddle" && <SaddlePicture />}
      {/* Near the thumb that answers it. */}
      <div className="grid flex-1 content-end gap-2">
        <FullScreenTitle key={title}>{title}</FullScreenTitle>
        <p className="text-pretty text-xl">{text}</p>
      </div>
      <FullScreenFoot>
        <div className="grid grid-cols-2 gap-3">
          <Button size="phone" onClick={() => go(acute ? sayAcute(interview, true) : sayYes(interview))}>
            {t("ask.yes")}
          </Button>
          <Button size="phone" onClick={() => go(acute ? sayAcute(interview, false) : sayNo(interview))}>
            {t("ask.no")}
          </Button>
        </div>
        <p className="text-center">
          {t.rich("ask.unsure", { b: (chunks: ReactNode) => <b className="font-[640]">{chunks}</b> })}
        </p>
      </FullScreenFoot>
    </>
  );
}
