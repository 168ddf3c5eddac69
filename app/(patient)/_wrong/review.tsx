"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { FullScreenFoot, FullScreenTitle } from "@/app/_ui/full-screen";
import { type Interview, readAgain, sayNoToAll } from "@/lib/screenings/interview";
import { FORMS } from "@/lib/screenings/vocabulary";
import { AskingHead } from "./asking-head";

type Props = {
  interview: Interview;
  go: (next: Interview) => void;
  onBack: () => void;
};

/** After each was shown: one look at them all, and one tap for no. */
export function Review({ interview, go, onBack }: Props) {
  const t = useTranslations("redFlags");
  const flags = FORMS[interview.form];
  return (
    <>
      <AskingHead interview={interview} text={t("ask.shown", { count: flags.length })} onBack={onBack} />
      <FullScreenTitle>{t("review.title")}</FullScreenTitle>
      <p className="mt-1 text-ink-2">{t("review.text")}</p>
      <ol className="my-4 grid flex-1 grid-cols-2 content-start gap-2.5 max-[20rem]:grid-cols-1">
        {flags.map((flag, index) => (
          <li key={flag} className="grid">
            <button
              type="button"
              onClick={() => go(readAgain(interview, index))}
              className="flex min-h-16 items-center gap-2.5 rounded-lg bg-surface px-3 py-2 text-start font-[620] text-base leading-tight inset-ring-[1.5px] inset-ring-line-control hover:bg-sunken"
            >
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-items-center rounded-full bg-brand-soft text-brand text-sm"
              >
                {index + 1}
              </span>
              {t(`question.${flag}.label`)}
            </button>
          </li>
        ))}
      </ol>
      <FullScreenFoot>
        <Button variant="filled" size="phone" onClick={() => go(sayNoToAll(interview))}>
          {t("review.submit")}
        </Button>
        <p className="text-balance text-center text-base text-ink-2">{t("review.saved")}</p>
      </FullScreenFoot>
    </>
  );
}
