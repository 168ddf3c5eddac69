"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import { overlay, takenWaiting } from "@/lib/outbox/overlay";
import { useOutbox } from "../../_outbox/provider";
import { useCardRead } from "./use-card-read";

const Read = () => {
  const common = useTranslations("common");
  return (
    <span className="inline-flex items-center gap-1 font-[620] text-good-ink">
      <Check aria-hidden="true" className="size-5" strokeWidth={2.4} />
      {common("read")}
    </span>
  );
};

/** Of a card that no plan gave: read, or nothing. */
export function ReadMark({ card, read: stored }: { card: string; read: boolean }) {
  const { read } = useCardRead(card, stored);
  return read ? <Read /> : null;
}

type Given = { prescriptionId: string; date: string; read: boolean; logId: string | null };

/** Of a card that the plan gave: new, or read, with what waits on this phone. */
export function AssignedMark({ prescriptionId, date, read: stored, logId }: Given) {
  const t = useTranslations("learn");
  const { shown } = useOutbox();
  const place = { prescriptionId, localDate: date, slot: null };
  const log = overlay(logId === null ? null : { id: logId, body: { taken: true } }, place, shown.entries);
  const read = log
    ? log.body.taken === true
    : (stored && logId === null) || takenWaiting(shown.entries, prescriptionId);
  return read ? <Read /> : <Chip tone="nerve">{t("new")}</Chip>;
}
