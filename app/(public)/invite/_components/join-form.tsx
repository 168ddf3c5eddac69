"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { joinAction } from "@/app/_actions/invites";
import { NewPassword } from "@/app/_shared/account/new-password";
import { startAfresh, thenSignIn } from "@/app/_shared/account/sign-in-with";
import { type Closed, closedBy } from "@/app/_shared/invite/use-link";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import type { Proof } from "./proof";

type Way = "address" | "name";
type Props = { proof: Proof; close: (why: Closed) => void; children: ReactNode };

const joinAndSignIn = thenSignIn(joinAction);

export function JoinForm({ proof, close, children }: Props) {
  const t = useTranslations("invite.join");
  const common = useTranslations("common");
  const [way, setWay] = useState<Way>("address");
  const { token, dateOfBirth } = proof;
  return (
    <ActionForm
      guarded={false}
      action={joinAndSignIn}
      read={(values) => ({ ...values, token, dateOfBirth })}
      onDone={() => startAfresh()}
      onFailure={({ error }) => {
        const why = closedBy(error);
        if (why) close(why);
        return why !== null;
      }}
      className="grid gap-5"
    >
      <Field name="way" label={t("way")} group>
        <Segmented<Way>
          name="way"
          value={way}
          onChange={setWay}
          options={[
            { value: "address", label: common("emailAddress") },
            { value: "name", label: t("ways.name") },
          ]}
        />
      </Field>
      <Identifier way={way} />
      <NewPassword />
      <SubmitButton size="phone" busyLabel={t("busy")} className="mt-1">
        {t("submit")}
      </SubmitButton>
      {children}
    </ActionForm>
  );
}

const plain = { autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;

/** An address can be shared by several people who each choose a name; then it is only written down. */
function Identifier({ way }: { way: Way }) {
  const t = useTranslations("invite.join");
  const common = useTranslations("common");
  const byName = way === "name";
  return (
    <>
      {byName && (
        <Field name="loginName" label={t("loginName")} hint={t("loginNameHint")} required>
          <Input name="loginName" {...plain} autoComplete="username" maxLength={40} />
        </Field>
      )}
      <Field
        name="address"
        label={common("emailAddress")}
        hint={byName && t("sharedAddressHint")}
        required={!byName}
        optional={byName}
      >
        <Input
          name="address"
          type="email"
          {...plain}
          autoComplete={byName ? "email" : "username"}
          maxLength={254}
        />
      </Field>
    </>
  );
}
