"use client";

import { useTranslations } from "next-intl";
import { resetMemberAction } from "@/app/_actions/resets";
import { MakeReset } from "@/app/_shared/account/make-reset";
import { Button } from "@/app/_ui/button";

export function ResetMember({ id, name }: { id: string; name: string }) {
  const t = useTranslations("clinic.members");
  return (
    <MakeReset
      kind="member"
      name={name}
      action={resetMemberAction}
      whose={{ memberId: id }}
      trigger={
        <Button size="sm" variant="quiet" aria-label={`${t("reset")}: ${name}`}>
          {t("reset")}
        </Button>
      }
    />
  );
}
