"use client";

import { Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeNoticesAction } from "@/app/_actions/clinics";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import type { NoticeRecord } from "@/lib/identity/notices/queries";

type Props = { notices: readonly NoticeRecord[]; zone: string };

/** What all members of the clinic are told until each has read it. Speaks `clinic.notices` and `common`. */
export function MemberNotices({ notices, zone }: Props) {
  const t = useTranslations("clinic.notices");
  const common = useTranslations("common");
  const format = useFormatter();
  const { run, pending } = useAction(acknowledgeNoticesAction);
  const names = format.list([...new Set(notices.map(({ name }) => name))]);
  return (
    <Banner
      tone="part"
      icon={<Users />}
      title={t("title", { count: notices.length })}
      actions={
        <Button
          size="sm"
          busy={pending}
          busyLabel={common("saving")}
          onClick={() => run({ noticeIds: notices.map(({ id }) => id) })}
        >
          {t("read")}
        </Button>
      }
    >
      {notices.map(({ id, kind, at, name, by }) => (
        <span key={id} className="block">
          {t(kind, {
            name,
            by: by ?? t("operator"),
            when: format.dateTime(new Date(at), "dayTime", { timeZone: zone }),
          })}
        </span>
      ))}
      <span className="mt-1 block">{t("text", { names })}</span>
    </Banner>
  );
}
