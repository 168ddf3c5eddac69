"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/app/_ui/form/segmented";
import { type Answer, branches, type RedFlag } from "@/lib/screenings/vocabulary";

type Props = { flag: RedFlag; answer: Answer | null; onSay: (answer: Answer) => void };

/** One question with its two answers, and the second question under a yes that branches. */
export function AskedRow({ flag, answer, onSay }: Props) {
  const t = useTranslations("redFlags");
  const options = [
    { value: "no" as const, label: t("ask.no") },
    { value: "yes" as const, label: t("ask.yes") },
  ];
  const wordOf = (said: boolean | null | undefined) => (said == null ? null : said ? "yes" : "no");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-line px-4 py-2.5 not-first:border-t">
      <div>
        <p className="font-semibold">{t(`question.${flag}.title`)}</p>
        <p className="text-pretty text-ink-2 text-sm">{t(`question.${flag}.text`)}</p>
      </div>
      <Segmented
        label={t(`question.${flag}.title`)}
        options={options}
        value={wordOf(answer?.yes)}
        onChange={(said) => onSay({ flag, yes: said === "yes", acute: null })}
      />
      {answer?.yes && branches(flag) && (
        <>
          <div className="border-line-strong border-s-2 ps-3">
            <p className="font-semibold">{t(`question.${flag}.acute.title`)}</p>
            <p className="text-pretty text-ink-2 text-sm">{t(`question.${flag}.acute.text`)}</p>
          </div>
          <Segmented
            label={t(`question.${flag}.acute.title`)}
            options={options}
            value={wordOf(answer.acute)}
            onChange={(said) => onSay({ flag, yes: true, acute: said === "yes" })}
          />
        </>
      )}
    </li>
  );
}
