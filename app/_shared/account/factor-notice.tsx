"use client";

import { ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeFactorAction } from "@/app/_actions/identity";
import type { ChangeRecord } from "@/lib/identity/factor/queries";
import { OwnNotice } from "./own-notice";

type Props = { changes: readonly ChangeRecord[]; zone: string };

/** Says what became of one's second step. Speaks `account.told`. */
export function FactorNotice({ changes, zone }: Props) {
  const t = useTranslations("account.told");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  const title = changes.map(({ id, kind, at }) => (
    <span key={id} className="block">
      {t(kind, { when: when(at) })}
    </span>
  ));
  return <OwnNotice icon={<ShieldCheck />} title={title} acknowledge={acknowledgeFactorAction} />;
}
