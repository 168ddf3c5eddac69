"use client";

import { CircleAlert, CloudOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/app/_ui/button";
import { useOutbox } from "./provider";

type Props = {
  /** So many wait. */
  count: number;
  /** When the first of them was tapped, an instant; null where none waits. */
  since: string | null;
  /** So many were refused for good, of what was tapped under another record's name. */
  refused: readonly string[];
};

/** What waits on this phone, and what becomes of it. */
export function WaitingCard({ count, since, refused }: Props) {
  const { shown } = useOutbox();
  return (
    <>
      {refused.length > 0 && <Refused ids={refused} />}
      {shown.strange > 0 ? (
        <Strange count={shown.strange} />
      ) : (
        since !== null && shown.failed && <Waiting count={count} since={since} />
      )}
    </>
  );
}

function Waiting({ count, since }: { count: number; since: string }) {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const format = useFormatter();
  const { outbox, shown } = useOutbox();
  const at = format.dateTime(new Date(since), "dayTime", {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center gap-2.5 rounded-lg bg-part-soft p-3">
      <CloudOff aria-hidden="true" className="size-5 text-part-ink" />
      <p className="min-w-0 flex-1 basis-40 text-pretty">
        <b className="font-[620]">{t("waiting", { count, since: at })}</b>{" "}
        {t(shown.signedOut ? "signedOut" : shown.keeps ? "kept" : "notKept")}
      </p>
      {shown.signedOut ? (
        <LinkButton href="/sign-in">{common("signIn")}</LinkButton>
      ) : (
        <Button onClick={() => outbox?.pump()}>{common("tryNow")}</Button>
      )}
    </div>
  );
}

/** What was about a record that is another's: it is said until it was read. */
function Refused({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const { outbox } = useOutbox();
  return (
    <div
      role="alert"
      className="mt-3 flex flex-wrap items-center gap-2.5 rounded-lg bg-low-soft p-3 text-low-ink"
    >
      <CircleAlert aria-hidden="true" className="size-5" />
      <p className="min-w-0 flex-1 basis-40 text-pretty">
        <b className="font-[620]">{t("refused", { count: ids.length })}</b> {t("refusedText")}
      </p>
      <Button onClick={() => void outbox?.drop(ids)}>{common("close")}</Button>
    </div>
  );
}

/** What another version of the program has to send, or to take: it is kept until then. */
function Strange({ count }: { count: number }) {
  const t = useTranslations("outbox");
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center gap-2.5 rounded-lg bg-part-soft p-3">
      <CloudOff aria-hidden="true" className="size-5 text-part-ink" />
      <p className="min-w-0 flex-1 basis-40 text-pretty">
        <b className="font-[620]">{t("strange", { count })}</b> {t("strangeText")}
      </p>
    </div>
  );
}
