"use client";

import { CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { invitePatientAction } from "@/app/_actions/invites";
import { dayAsDate } from "@/app/_i18n/formats";
import { NewInviteLink } from "@/app/_shared/invite/new-invite";
import { RevokeInvite } from "@/app/_shared/invite/revoke-invite";
import { Banner } from "@/app/_ui/banner";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { NewInvite } from "@/lib/invites/mutations";
import type { InviteRecord } from "@/lib/invites/queries";

type Props = {
  patient: { id: string; givenName: string; dateOfBirth: string; hasSignIn: boolean };
  /** The link that was made last, if it was neither used nor taken back. */
  invite: InviteRecord | null;
  zone: string;
};

/** Makes the link by which a patient gets a sign-in. Speaks `invite`. */
export function InvitePanel({ patient, invite, zone }: Props) {
  const t = useTranslations("invite.panel");
  const inviteWords = useTranslations("invite");
  const format = useFormatter();
  const [made, setMade] = useState<NewInvite | null>(null);
  const { givenName: name } = patient;
  if (made) return <NewInviteLink heading="h2" invite={made} onDone={() => setMade(null)} />;
  if (patient.hasSignIn) {
    return (
      <Banner tone="good" icon={<CircleCheck />} title={t("has", { name })}>
        {t("hasText")}
      </Banner>
    );
  }
  const until = invite && format.dateTime(new Date(invite.expiresAt), "dayTime", { timeZone: zone });
  return (
    <div className="grid gap-3">
      <p className="text-pretty">
        {t("text", { name, birth: format.dateTime(dayAsDate(patient.dateOfBirth), "date") })}
      </p>
      {invite && (
        <p className="flex flex-wrap items-center justify-between gap-2 text-ink-2">
          {t(`state.${invite.state}`, { until: until ?? "" })}
          <RevokeInvite id={invite.id} label={inviteWords("cancelLink")} />
        </p>
      )}
      <ActionForm
        action={invitePatientAction}
        read={() => ({ patientId: patient.id })}
        onDone={setMade}
        className="grid gap-2"
      >
        {invite && <p className="text-ink-2">{t("againText")}</p>}
        <span>
          <SubmitButton busyLabel={inviteWords("makingLink")}>
            {invite ? t("again") : inviteWords("makeLink")}
          </SubmitButton>
        </span>
      </ActionForm>
    </div>
  );
}
