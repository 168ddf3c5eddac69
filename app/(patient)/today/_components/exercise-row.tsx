"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { useAhead } from "@/app/_ui/on-demand";
import type { Place } from "@/lib/outbox/overlay";
import type { PainRule } from "@/lib/today/pain-rule";
import { RowHead, RowMark, type RowState, rowClass } from "../../_components/row";
import { SendNotice, unsentPart } from "../../_components/send-notice";
import { type ShownLog, useLog } from "../../_components/use-log";
import { useOneTap } from "../../_components/use-one-tap";
import { AfterDone, isFresh } from "./after-done";
import { quickPain } from "./quick-part";
import { markOf, sayBody } from "./say-body";
import { usePainRule } from "./started-part";

export type RowProps = {
  place: Place;
  /** The page of this turn; of its log once there is one. */
  href: string;
  name: string;
  lang: string | null;
  dose: ReactNode;
  thumb: ReactNode;
  stored: ShownLog | null;
  /** What stands, in words and as a mark; null where nothing is logged. */
  said: string | null;
  state: RowState | null;
  /** Entered by the clinic: shown, not changed here. */
  locked: boolean;
};

/** An exercise or a rest: done in one tap, how it felt in one more, its details a tap on the row. */
export function ExerciseRow(props: RowProps & { painRule: PainRule }) {
  const { place, href, name, lang, dose, thumb, stored, said, state, locked } = props;
  const t = useTranslations("today.row");
  const common = useTranslations("common");
  const stops = useTranslations("today.said");
  const sent = useTranslations("today.send");
  const painRule = usePainRule(props.painRule);
  useAhead(quickPain);
  useAhead(unsentPart);
  const { log, sending, write, undo, retry, takeBack } = useLog(stored, place);
  const item = useRef<HTMLLIElement>(null);
  const { tapped, guard } = useOneTap();
  const fresh = isFresh(sending);
  const waiting = sending.phase === "sending";
  const unsent = sending.phase === "not-sent";
  const shown = stored && log === stored ? said : log && sayBody(log.body, { stops, common });
  const focusRow = () => item.current?.focus();

  return (
    <li ref={item} tabIndex={-1} onClickCapture={guard} className={`${rowClass} -outline-offset-2`}>
      <RowHead
        href={href}
        label={shown ? name : t("open", { name })}
        thumb={thumb}
        title={name}
        text={shown ?? dose}
        lang={lang}
        quiet={log !== null}
      />
      {log && <RowMark state={unsent ? "waiting" : log === stored ? (state ?? "done") : markOf(log.body)} />}
      {!log && (
        <Button
          className="ms-auto"
          aria-label={t("doneName", { name })}
          aria-disabled={waiting}
          onClick={() => {
            if (waiting) return;
            tapped();
            focusRow();
            void write({ quick: true });
          }}
        >
          {common("status.done")}
        </Button>
      )}
      <span role="status" className="sr-only">
        {fresh && shown ? `${name}: ${shown}` : ""}
        {sending.phase === "stored" && sending.did === "undo" ? sent("undone") : ""}
      </span>
      <SendNotice sending={sending} onRetry={retry} onTakeBack={takeBack} />
      {fresh && !locked && (
        <AfterDone
          {...{ log, sending, write, undo, stored, href, name, painRule }}
          onUndo={() => {
            tapped();
            focusRow();
          }}
        />
      )}
    </li>
  );
}
