"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { RowHead, rowClass } from "../../_components/row";
import { SendNotice } from "../../_components/send-notice";
import { useLog } from "../../_components/use-log";
import type { RowProps } from "./exercise-row";

/** Taps that come together are sent together. */
const PAUSE_MS = 700;
const MOST = 100;

/** Breaks counted through the day: one log, which each tap puts right. */
export function CounterRow(props: Omit<RowProps, "said" | "state"> & { target: number }) {
  const { place, href, name, lang, dose, thumb, stored, locked, target } = props;
  const t = useTranslations("today.row");
  const { log, sending, write, undo, retry, takeBack } = useLog(stored, place);
  const [wanted, setWanted] = useState<number | null>(null);
  const sent = log?.body.count ?? 0;
  const count = wanted ?? sent;
  const busy = sending.phase === "sending";
  const latest = useRef({ write, undo, body: log?.body });
  useEffect(() => {
    latest.current = { write, undo, body: log?.body };
  });

  useEffect(() => {
    if (wanted === null || busy) return;
    if (wanted === sent) return setWanted(null);
    const timer = setTimeout(() => {
      const { write: send, undo: clear, body } = latest.current;
      setWanted(null);
      void (wanted === 0 ? clear() : send({ ...body, count: wanted }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, sent, busy]);

  return (
    <li className={rowClass}>
      <RowHead href={href} label={name} thumb={thumb} title={name} text={dose} lang={lang} />
      <span className="ms-auto flex items-center gap-1 rounded-full bg-surface inset-ring-[1.5px] inset-ring-line-control">
        <IconButton
          label={t("less")}
          icon={<Minus aria-hidden="true" />}
          disabled={count === 0 || locked}
          onClick={() => setWanted(count - 1)}
          className="rounded-full! disabled:bg-transparent disabled:inset-ring-0 phone:[&>svg]:size-6"
        />
        <span className="min-w-[64px] text-center font-[620]">
          <span aria-hidden="true">{t("breaks", { count, target })}</span>
          <span role="status" className="sr-only">
            {t("breaksSaid", { count, target })}
          </span>
        </span>
        <IconButton
          label={t("more")}
          icon={<Plus aria-hidden="true" />}
          disabled={count >= MOST || locked}
          onClick={() => setWanted(count + 1)}
          className="rounded-full! disabled:bg-transparent disabled:inset-ring-0 phone:[&>svg]:size-6"
        />
      </span>
      <SendNotice sending={sending} onRetry={retry} onTakeBack={takeBack} />
    </li>
  );
}
