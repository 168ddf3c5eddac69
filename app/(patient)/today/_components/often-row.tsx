"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { useAhead } from "@/app/_ui/on-demand";
import type { PainRule } from "@/lib/today/pain-rule";
import { hoursBetween } from "@/lib/today/spread";
import { RowHead, RowMark, rowClass } from "../../_components/row";
import { SendNotice, unsentPart } from "../../_components/send-notice";
import { useLog } from "../../_components/use-log";
import { useOneTap } from "../../_components/use-one-tap";
import { AfterDone, isFresh } from "./after-done";
import type { RowProps } from "./exercise-row";
import { LoggedBefore } from "./logged-before";
import { quickPain } from "./quick-part";
import { usePainRule } from "./started-part";

/** One of the day's sessions. */
type Session = Pick<RowProps, "place" | "href" | "stored" | "said" | "locked">;
type Kept = Session & ReturnType<typeof useLog>;
type Shown = Pick<RowProps, "name" | "lang" | "dose" | "thumb"> & {
  painRule: PainRule;
  /** Sessions of the day; null where only how many were done is said. */
  spread: number | null;
};
type Each = { session: Session; rest: readonly Session[]; before: readonly Kept[] };

/** Hands each session's log on to the next: a hook can't be called in a loop. */
function EachLog({ session, rest, before, ...shown }: Each & Shown) {
  const all = [...before, { ...session, ...useLog(session.stored, session.place) }];
  const [next, ...others] = rest;
  return next ? (
    <EachLog {...shown} session={next} rest={others} before={all} />
  ) : (
    <Row {...shown} sessions={all} />
  );
}

/** The sessions of one exercise in one row: one tap for each. */
export function OftenRow({ sessions: [first, ...rest], ...shown }: Shown & { sessions: Session[] }) {
  return first ? <EachLog {...shown} session={first} rest={rest} before={[]} /> : null;
}

const hasFailed = ({ sending: { phase } }: Kept): boolean => phase === "not-sent" || phase === "refused";

function Row({ sessions, name, lang, dose, thumb, spread, ...given }: Shown & { sessions: readonly Kept[] }) {
  const t = useTranslations("today.row");
  const words = useTranslations("today");
  const common = useTranslations("common");
  const painRule = usePainRule(given.painRule);
  useAhead(quickPain);
  useAhead(unsentPart);
  const item = useRef<HTMLLIElement>(null);
  const { tapped, guard } = useOneTap();
  const [lastSlot, setLastSlot] = useState<number | null>(null);
  const next = sessions.find(({ log }) => log === null);
  const last = sessions.find(({ place }) => lastSlot !== null && place.slot === lastSlot);
  const fresh = last?.log && isFresh(last.sending) && !last.locked ? last : null;
  const failed = sessions.findLast(hasFailed);
  const waiting = sessions.some(({ sending }) => sending.phase === "sending");
  const done = sessions.filter(({ log }) => log && !log.body.skipped).length;
  const count: ReactNode =
    spread === null
      ? t("sessions", { done, of: sessions.length })
      : t("often", { times: spread, hours: hoursBetween(spread), done });
  const change = (work: () => Promise<boolean>) => {
    if (waiting) return;
    tapped();
    item.current?.focus();
    void work();
  };

  return (
    <li ref={item} tabIndex={-1} onClickCapture={guard} className={`${rowClass} -outline-offset-2`}>
      <RowHead
        href={(next ?? sessions.at(-1))?.href ?? ""}
        label={name}
        thumb={thumb}
        title={name}
        text={
          <>
            {dose} <span className="block">{count}</span>
          </>
        }
        lang={lang}
        quiet={!next}
      />
      {next ? (
        <Button
          className="ms-auto"
          aria-label={t("doneName", { name })}
          aria-disabled={waiting}
          onClick={() =>
            change(() => {
              setLastSlot(next.place.slot);
              return next.write({ quick: true });
            })
          }
        >
          {common("status.done")}
        </Button>
      ) : (
        // Sessions that are kept back for now are missing here, and not done.
        (spread === null || sessions.length >= spread) && <RowMark state="done" />
      )}
      <span role="status" className="sr-only">
        {fresh ? `${name}: ${count}` : ""}
        {last?.sending.phase === "stored" && last.sending.did === "undo" ? words("send.undone") : ""}
      </span>
      {failed && <SendNotice sending={failed.sending} onRetry={failed.retry} onTakeBack={failed.takeBack} />}
      {fresh && (
        <AfterDone
          key={fresh.place.slot}
          {...fresh}
          name={name}
          painRule={painRule}
          onUndo={() => {
            tapped();
            item.current?.focus();
          }}
        />
      )}
      <LoggedBefore sessions={sessions.filter((one) => one.log && one !== fresh)} name={name} />
    </li>
  );
}
