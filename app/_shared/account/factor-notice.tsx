"use client";

import { ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeFactorAction } from "@/app/_actions/identity";
import type { ChangeRecord } from "@/lib/identity/factor/queries";
import { Banner } from "../../_ui/banner";
import { Button } from "../../_ui/button";
import { useAction } from "../../_ui/form/use-action";

type Props = { changes: readonly ChangeRecord[]; zone: string };

/** Says what became of one's second step, and what to do if it wasn't them. Speaks `account.told` and `common`. */
export function FactorNotice({ changes, zone }: Props) {
  const t = useTranslations("account.told");
  const common = useTranslations("common");
  const format = useFormatter();
  const { run, pending } = useAction(acknowledgeFactorAction);
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <Banner
      tone="part"
      icon={<ShieldCheck />}
      title={changes.map(({ id, kind, at }) => (
        <span key={id} className="block">
          {t(kind, { when: when(at) })}
        </span>
      ))}
      actions={
        <Button size="sm" busy={pending} busyLabel={common("saving")} onClick={() => run()}>
          {t("understood")}
        </Button>
      }
    >
      {t("otherwise")}
    </Banner>
  );
}
