"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import type { OwnThread } from "@/lib/messages/own/queries";
import { AboveBox } from "./above-box";
import { CareEnded } from "./care-ended";
import { Compose } from "./compose";
import { OwnBubble } from "./own-bubble";
import { ToNewest } from "./to-newest";
import { useDays } from "./use-days";
import { useOpened } from "./use-opened";
import { useSending } from "./use-sending";

type Props = {
  thread: OwnThread;
  /** What a message is about to be written about. */
  subject: { id: string; name: string } | null;
  /** An older page is shown. */
  isOld: boolean;
  /** It is what the phone keeps: nothing of it is opened by now. */
  kept?: boolean;
};

/** The thread of a patient and their care team, with what waits on this phone, and the box to write in. */
export function InboxPage({ thread, subject, isOld, kept = false }: Props) {
  const t = useTranslations("ownMessages");
  const common = useTranslations("common");
  const { messages, older, lastNumber, zone } = thread;
  const sending = useSending(messages);
  const dayOf = useDays(zone);
  useOpened(kept || isOld ? 0 : lastNumber);
  const waiting = isOld ? [] : sending.waiting;
  const nothing = messages.length === 0 && waiting.length === 0;
  return (
    <div className="flex flex-1 flex-col pt-3">
      <PageHeader title={common("messages")} />
      {older && (
        <p className="pb-2 text-center">
          <Link
            href={`/inbox?before=${older}`}
            className="inline-flex min-h-12 items-center font-[620] text-brand"
          >
            {t("older")}
          </Link>
        </p>
      )}
      {nothing && <EmptyState title={t("none")} text={t("noneText")} />}
      <ol className="grid gap-3 pb-3">
        {messages.map((message, at) => (
          <OwnBubble
            key={message.id}
            message={message}
            kept={kept}
            zone={zone}
            day={dayOf(message.receivedAt, messages[at - 1]?.receivedAt)}
            waits={at === messages.length - 1 && !isOld ? thread.waits : null}
          />
        ))}
        {waiting.map((one) => (
          <OwnBubble key={one.id} pending={one} zone={zone} day={null} onDrop={() => sending.drop(one.id)} />
        ))}
      </ol>
      {isOld ? (
        <p className="pb-6 text-center">
          <Link href="/inbox" className="inline-flex min-h-12 items-center font-[620] text-brand">
            {t("latest")}
          </Link>
        </p>
      ) : thread.inCare ? (
        <Compose subject={subject} send={sending.send}>
          <AboveBox thread={thread} kept={kept} />
        </Compose>
      ) : (
        <CareEnded />
      )}
      <ToNewest key={`${messages.at(-1)?.id} ${waiting.length}`} skip={isOld || nothing} />
    </div>
  );
}
