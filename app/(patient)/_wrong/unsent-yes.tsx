"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { isUrgent } from "@/lib/outbox/entry";
import { useOutbox } from "../_outbox/provider";
import { CallClinic, CallEmergency } from "./call";
import { useWrong } from "./wrong-context";

/** A yes that the clinic does not have: on every page until it has. */
export function UnsentYes() {
  const t = useTranslations("redFlags.said");
  const common = useTranslations("common");
  const { show } = useWrong();
  const { outbox, shown } = useOutbox();
  const entry = shown.entries.find(isUrgent);
  if (!entry) return null;
  const { item } = entry;
  return (
    <div role="alert" className="mt-3 grid gap-3 rounded-xl bg-low-soft p-4">
      <p className="flex gap-2.5 font-[640] text-xl">
        <CloudOff aria-hidden="true" className="mt-0.5 size-6 shrink-0" />
        {t("unknown")}
      </p>
      <CallEmergency />
      <CallClinic />
      <Button variant="quiet" onClick={() => show(item.id, item.answers)}>
        {common("whatNow")}
      </Button>
      {entry.error === null && (
        <Button variant="quiet" onClick={() => outbox?.pump()}>
          {common("tryNow")}
        </Button>
      )}
    </div>
  );
}
