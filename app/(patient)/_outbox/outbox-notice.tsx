"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/app/_ui/button";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { isUrgent } from "@/lib/outbox/entry";
import { useOutbox } from "./provider";

/** As a rule all has arrived. The code is there before the network can go. */
const cards = partOf(async () => (await import("./waiting-card")).WaitingCard);

/** How much waits on this phone, and since when; nothing while all has arrived. */
export function OutboxNotice() {
  const { outbox, shown } = useOutbox();
  useAhead(cards);
  // A yes to a warning sign has a notice of its own.
  const waiting = shown.entries.filter((entry) => entry.error === null && !isUrgent(entry));
  // What was tapped under another record's name has no row of its own that would say it.
  const refused = shown.entries.filter(
    (entry) => entry.error !== null && entry.owner !== outbox?.owner && !isUrgent(entry),
  );
  const [oldest] = waiting;
  if (refused.length === 0 && shown.strange === 0 && (!oldest || !shown.failed)) return null;
  const words = { count: waiting.length, since: oldest?.at ?? null, refused: refused.map(({ id }) => id) };
  return <OnDemand part={cards} {...words} instead={<Plain {...words} />} />;
}

type Props = { count: number; since: string | null; refused: readonly string[] };

/** The same without the card's own code, which did not come. */
function Plain({ count, since, refused }: Props) {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const format = useFormatter();
  const { outbox, shown } = useOutbox();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div role="status" className="mt-3 grid gap-2.5">
      {refused.length > 0 && (
        <>
          <p>
            {t("refused", { count: refused.length })} {t("refusedText")}
          </p>
          <Button onClick={() => void outbox?.drop(refused)}>{common("close")}</Button>
        </>
      )}
      {shown.strange > 0 && (
        <p>
          {t("strange", { count: shown.strange })} {t("strangeText")}
        </p>
      )}
      {since !== null && shown.failed && (
        <>
          <p>
            {t("waiting", { count, since: format.dateTime(new Date(since), "dayTime", { timeZone }) })}{" "}
            {t(shown.signedOut ? "signedOut" : shown.keeps ? "kept" : "notKept")}
          </p>
          {shown.signedOut ? (
            <LinkButton href="/sign-in">{common("signIn")}</LinkButton>
          ) : (
            <Button onClick={() => outbox?.pump()}>{common("tryNow")}</Button>
          )}
        </>
      )}
    </div>
  );
}
