"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/app/_ui/button";
import { OnDemand } from "@/app/_ui/on-demand";
import type { PainRule } from "@/lib/today/pain-rule";
import { PlainNotice } from "../../_components/plain-notice";
import type { SentLog, ShownLog } from "../../_components/use-log";
import { quickPain } from "./quick-part";

type Props = Pick<SentLog, "log" | "sending" | "write" | "undo"> & {
  stored: ShownLog | null;
  href: string;
  name: string;
  painRule: PainRule;
  /** Called before it is taken back. */
  onUndo: () => void;
};

/** What was just logged: is it to be shown with its pain and its way back? */
export const isFresh = ({ phase, ...sending }: Props["sending"]): boolean =>
  phase !== "idle" && phase !== "refused" && "did" in sending && sending.did === "log";

/** After one tap on Done: how it felt in one more, its way back, and its details. */
export function AfterDone({ log, sending, write, undo, stored, href, name, painRule, onUndo }: Props) {
  const t = useTranslations("today.row");
  const common = useTranslations("common");
  const waiting = sending.phase === "sending";
  return (
    <>
      {log?.body.quick && (
        <OnDemand
          part={quickPain}
          rule={painRule}
          value={log.body.pain ?? null}
          href={stored ? href : null}
          onChange={(pain) => void write({ quick: true, pain })}
          instead={(again) => <PlainNotice text={t("painNotLoaded")} acts={[[common("tryAgain"), again]]} />}
        />
      )}
      {log && sending.phase !== "not-sent" && (
        <span className="flex basis-full flex-wrap gap-2">
          <Button
            className="flex-1"
            aria-label={t("undoName", { name })}
            aria-disabled={waiting}
            onClick={() => {
              if (waiting) return;
              onUndo();
              void undo();
            }}
          >
            {common("undo")}
          </Button>
          {stored ? (
            <LinkButton className="flex-1" href={href} aria-label={t("detailsName", { name })}>
              {t("details")}
            </LinkButton>
          ) : (
            <Button className="flex-1" aria-disabled="true">
              {t("details")}
            </Button>
          )}
        </span>
      )}
    </>
  );
}
