"use client";

import { useTranslations } from "next-intl";
import { revokeInviteAction } from "@/app/_actions/invites";
import { Button } from "../../_ui/button";
import { useAction } from "../../_ui/form/use-action";

/** Takes a link back; a new one is quickly made, so nothing asks twice. `label` says whose. */
export function RevokeInvite({ id, label }: { id: string; label: string }) {
  const t = useTranslations("invite.panel");
  const invite = useTranslations("invite");
  const { run, pending } = useAction(revokeInviteAction, { doneText: t("revoked") });
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={label}
      busy={pending}
      busyLabel={t("revoking")}
      onClick={() => run({ inviteId: id })}
    >
      {invite("cancelLink")}
    </Button>
  );
}
