"use client";

import { CloudOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/app/_ui/button";
import { useOutbox } from "./provider";

type Props = {
  /** So many wait. */
  count: number;
  /** When the first of them was tapped, an instant; null where none waits. */
  since: string | null;
};

/** What waits on this phone, and what becomes of it. */
export function WaitingCard({ count, since }: Props) {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const format = useFormatter();
  const { outbox, shown } = useOutbox();
  if (shown.strange > 0) return <Strange count={shown.strange} />;
  if (since === null) return null;
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
