"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import { digitOf } from "@/app/_ui/key-name";
import { SCROLLS } from "@/app/_ui/scrolls";
import { DraftField } from "@/app/(therapist)/_components/drafting/draft-field";
import { DraftSaved } from "@/app/(therapist)/_components/drafting/draft-saved";
import { LONGEST, TEXT_PARTS, type TextPart } from "@/lib/letters/vocabulary";
import { DiscardLetter } from "./discard-letter";
import { FactChoice } from "./fact-choice";
import { FactsMoved } from "./facts-moved";
import { IssueDialog } from "./issue-dialog";
import { LetterPaper } from "./letter-paper";
import { Unprintable } from "./unprintable";
import { type LetterStart, useLetter } from "./use-letter";

/** `record`: the address of the patient's record; `name`: who issues. */
type Props = { start: LetterStart; record: string; zone: string; name: string };

/** A letter while it is written: the fields, and beside them the letter as it will look. */
export function LetterEditor({ start, record, zone, name }: Props) {
  const t = useTranslations("letters.editor");
  const words = useTranslations("letters");
  const area = useRef<HTMLElement>(null);
  const writing = useLetter(start);
  const { drafting, left, letter } = writing;
  const focus = (part: TextPart | undefined) =>
    area.current?.querySelector<HTMLTextAreaElement>(`[data-part="${part}"]`)?.focus();
  const ask = async () => {
    const missing = await writing.ask();
    if (missing) focus(missing);
  };
  useShortcuts({
    "letter.issue": () => void ask(),
    "letter.part": (event) => focus(TEXT_PARTS[digitOf(event) - 1]),
  });
  return (
    <div className="grid w-full flex-1 grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] items-start gap-x-6 gap-y-6 px-5 pb-6 max-lg:grid-cols-1">
      <section ref={area} aria-labelledby="fields" className="flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id="fields" className="font-semibold text-md">
            {t("fields")}
          </h2>
          <DraftSaved drafting={drafting} zone={zone} over={t("over")} />
        </div>
        <FactsMoved start={start} draft={drafting.text} />
        <Unprintable {...writing.unprintable} headings={start.frame.headings} />
        {TEXT_PARTS.map((part) => (
          <DraftField
            key={part}
            part={part}
            drafting={drafting}
            label={words(`field.${part}`)}
            about={words(`hint.${part}`)}
            longest={LONGEST[part]}
          />
        ))}
        <FactChoice
          kind={start.kind}
          drafting={drafting}
          blocks={start.blocks}
          headings={start.frame.headings}
        />
      </section>
      <div className="min-w-0 lg:sticky lg:top-16">
        <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
          <h2 id="preview" className="font-semibold text-md">
            {t("preview")}
          </h2>
          <p className="text-ink-3 text-xs">{t("previewText")}</p>
        </div>
        <section
          {...SCROLLS}
          aria-labelledby="preview"
          className="lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto"
        >
          <LetterPaper letter={letter} level={3} />
        </section>
      </div>
      <div className="sticky bottom-0 col-span-full -mx-1 flex flex-wrap items-center gap-3 border-line border-t bg-paper px-1 py-3">
        <p className="flex min-w-0 flex-1 basis-64 items-start gap-2 text-pretty text-sm">
          {left ? (
            <span role="alert" className="text-low-ink">
              {t(`left.${left}`)}
            </span>
          ) : (
            <span className="flex items-start gap-2 text-ink-2">
              <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              {t("issueText")}
            </span>
          )}
        </p>
        <DiscardLetter letterId={start.letterId} record={record} onDiscard={drafting.close} />
        <LinkButton href={record}>{t("keep")}</LinkButton>
        <Button variant="filled" keys="Ctrl Enter" onClick={() => void ask()}>
          {t("issueAs", { name })}
        </Button>
      </div>
      <IssueDialog
        open={writing.asks}
        letter={letter}
        pending={writing.pending}
        onIssue={writing.issue}
        onCancel={writing.cancel}
      />
    </div>
  );
}
