"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_ui/button";
import type { LogBody } from "@/lib/outbox/entry";
import { RowHead, RowMark, rowClass } from "../../_components/row";
import { SendNotice } from "../../_components/send-notice";
import { useLog } from "../../_components/use-log";
import { useOneTap } from "../../_components/use-one-tap";
import type { RowProps } from "./exercise-row";

export type Answer = { label: string; body: LogBody; said: string };

/** A medicine or a question: answers of equal weight, because it is a record and not a task. */
export function AnswerRow(props: RowProps & { answers: readonly Answer[] }) {
  const { place, href, name, lang, dose, thumb, stored, said, state, locked, answers } = props;
  const t = useTranslations("today");
  const common = useTranslations("common");
  const { log, sending, write, undo, retry, takeBack } = useLog(stored, place);
  const item = useRef<HTMLLIElement>(null);
  const { tapped, guard } = useOneTap();
  const own = log !== stored;
  const chosen = answers.find((answer) =>
    Object.entries(answer.body).every(([key, value]) => log?.body[key as keyof LogBody] === value),
  );
  const shown = own ? (chosen?.said ?? null) : said;
  const waiting = sending.phase === "sending";
  const answered = chosen === answers[0] ? "done" : "skipped";
  const mark = sending.phase === "not-sent" ? "waiting" : own ? answered : (state ?? "done");
  const fresh = log !== null && (waiting || sending.phase === "stored");
  const run = (work: () => Promise<boolean>) => {
    if (waiting) return;
    tapped();
    item.current?.focus();
    void work();
  };

  return (
    <li ref={item} tabIndex={-1} onClickCapture={guard} className={`${rowClass} -outline-offset-2`}>
      <RowHead
        href={href}
        label={name}
        thumb={thumb}
        title={name}
        text={shown ?? dose}
        lang={lang}
        quiet={log !== null}
      />
      {log && <RowMark state={mark} />}
      <span role="status" className="sr-only">
        {fresh && shown ? `${name}: ${shown}` : ""}
      </span>
      {!log && (
        <span className="flex basis-full flex-wrap gap-2">
          {answers.map((answer) => (
            <Button
              key={answer.label}
              className="flex-1 basis-32"
              aria-label={`${answer.label}: ${name}`}
              aria-disabled={waiting}
              onClick={() => run(() => write(answer.body))}
            >
              {answer.label}
            </Button>
          ))}
        </span>
      )}
      <SendNotice sending={sending} onRetry={retry} onTakeBack={takeBack} />
      {fresh && !locked && (
        <span className="flex basis-full">
          <Button
            className="flex-1"
            aria-label={t("row.undoName", { name })}
            aria-disabled={waiting}
            onClick={() => run(undo)}
          >
            {common("undo")}
          </Button>
        </span>
      )}
    </li>
  );
}
