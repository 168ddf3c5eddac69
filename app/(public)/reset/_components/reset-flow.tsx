"use client";

import { useTranslations } from "next-intl";
import { openResetAction, spendResetAction } from "@/app/_actions/resets";
import { NewPassword } from "@/app/_shared/account/new-password";
import { startAfresh, thenSignIn } from "@/app/_shared/account/sign-in-with";
import { BirthBoxes, readBirth } from "@/app/_shared/invite/birth-boxes";
import { ClosedPage } from "@/app/_shared/invite/closed-page";
import { type Closed, closedBy, useLink } from "@/app/_shared/invite/use-link";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { ResetGreeting } from "@/lib/resets/reset";

const resetAndSignIn = thenSignIn(spendResetAction);

/** Opens the link, asks a patient for their date of birth, and everybody for a new password. */
export function ResetFlow() {
  const t = useTranslations("reset");
  const common = useTranslations("common");
  const { opened, open, close } = useLink(openResetAction);
  if (opened.state === "closed") return <ClosedPage why={opened.why} again={open} used={t("used")} />;
  if (opened.state === "opening") {
    return (
      <PublicShell title={<span className="animate-late">{common("openingLink")}</span>}>
        <div className="h-24" />
      </PublicShell>
    );
  }
  return <ResetForm key={opened.token} {...opened} close={close} />;
}

type Props = { token: string; greeting: ResetGreeting; close: (why: Closed) => void };

function ResetForm({ token, greeting, close }: Props) {
  const t = useTranslations("reset");
  return (
    <PublicShell title={t("title")} text={t("text", { clinic: greeting.clinicName })}>
      <ActionForm
        guarded={false}
        action={resetAndSignIn}
        read={(values) => ({ ...values, token, ...(greeting.asksBirth ? readBirth(values) : {}) })}
        onDone={() => startAfresh()}
        onFailure={({ error }) => {
          const why = closedBy(error);
          if (why) close(why);
          return why !== null;
        }}
        className="grid gap-5"
      >
        {greeting.asksBirth && <BirthBoxes />}
        <NewPassword />
        <SubmitButton size="phone" className="mt-1">
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </PublicShell>
  );
}
