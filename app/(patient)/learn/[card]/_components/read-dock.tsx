"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { type Place, takenWaiting } from "@/lib/outbox/overlay";
import { SendNotice } from "../../../_components/send-notice";
import { type ShownLog, useLog } from "../../../_components/use-log";
import { useOutbox } from "../../../_outbox/provider";
import { useCardRead } from "../../_components/use-card-read";
import { Listen } from "./listen";

type Props = { lines: readonly string[]; children?: React.ReactNode };

/** Listening, beside what says that it was read; one below the other where the text is large. */
export const Dock = ({ lines, children }: Props) => (
  <PhoneDock aboveTabs={false}>
    <div className="flex flex-wrap gap-2.5 [&>*]:min-w-0 [&>*]:grow [&>[role]]:basis-full">
      <Listen lines={lines} />
      {children}
    </div>
  </PhoneDock>
);

/** One button before and after, which keeps the focus; that its words change is said aloud. */
function ReadButton({ read, onRead }: { read: boolean; onRead: () => void }) {
  const t = useTranslations();
  return (
    <span className="flex basis-40">
      <span role="status" className="flex grow">
        <Button
          size="phone"
          variant={read ? "quiet" : "filled"}
          className="px-3"
          icon={<Check aria-hidden="true" />}
          aria-disabled={read}
          onClick={() => read || onRead()}
        >
          {read ? t("learn.read") : t("today.log.card")}
        </Button>
      </span>
    </span>
  );
}

function ReadNote() {
  const t = useTranslations("learn");
  return (
    <span className="flex min-h-16 basis-40 items-center justify-center gap-2 font-[620] text-good-ink">
      <Check aria-hidden="true" className="size-6 flex-none" strokeWidth={2.4} />
      {t("read")}
    </span>
  );
}

/** Of a card that the plan gave: its log, of today; it can be said and unsaid. */
export function AssignedDock({
  lines,
  place,
  stored,
}: Omit<Props, "children"> & { place: Place; stored: ShownLog | null }) {
  const t = useTranslations("today.log");
  const words = useTranslations("learn");
  const common = useTranslations("common");
  const { log, sending, write, undo, retry } = useLog(stored, place);
  const { shown } = useOutbox();
  const busy = sending.phase === "sending";
  return (
    <Dock lines={lines}>
      {!log && takenWaiting(shown.entries, place.prescriptionId) ? (
        <ReadNote />
      ) : (
        <Button
          size="phone"
          variant={log ? "default" : "filled"}
          className="w-auto basis-40 px-3"
          icon={!log && <Check aria-hidden="true" />}
          busy={busy}
          busyLabel={common("saving")}
          onClick={() => (log ? void undo() : busy || void write({ taken: true }))}
        >
          {t(log ? "cardAgain" : "card")}
        </Button>
      )}
      <p role="status" className="-order-1 font-[620] text-good-ink empty:hidden">
        {log && words("read")}
      </p>
      <span className="-order-1 basis-full empty:hidden">
        <SendNotice sending={sending} onRetry={retry} />
      </span>
    </Dock>
  );
}

/** Of a card that no plan gave. */
export function FreeDock({
  lines,
  card,
  read: stored,
}: Omit<Props, "children"> & { card: string; read: boolean }) {
  const t = useTranslations("learn");
  const send = useTranslations("today.send");
  const { read, said, late, refused, sayRead } = useCardRead(card, stored);
  return (
    <Dock lines={lines}>
      {read && !said ? <ReadNote /> : <ReadButton read={read} onRead={sayRead} />}
      {(late || refused) && (
        <p role="alert" className="-order-1 rounded-lg bg-part-soft p-3 text-pretty">
          {refused ? t("refused") : send(late?.kept ? "kept" : "notSentText")}
        </p>
      )}
    </Dock>
  );
}

type PlainProps = Omit<Props, "children"> & { prescriptionId: string; read: boolean };

/** Of a card that the plan gave, where it can't be said today: read on a day before, with what waits on this phone. */
export function PlainDock({ lines, prescriptionId, read }: PlainProps) {
  const { shown } = useOutbox();
  return <Dock lines={lines}>{(read || takenWaiting(shown.entries, prescriptionId)) && <ReadNote />}</Dock>;
}
