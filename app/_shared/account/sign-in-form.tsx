"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import { Input } from "../../_ui/form/input";
import { textOf } from "../../_ui/form/text-of";
import { CodeForm } from "./code-form";
import { PasswordInput } from "./password-input";
import { signInWith, startAfresh } from "./sign-in-with";

const send = (input: unknown) => signInWith(textOf(input, "identifier"), textOf(input, "password"));

type Props = {
  /** The page that was asked for; left out, the start page of whoever signed in. */
  to?: string;
  /** What follows instead. */
  onDone?: () => void;
  /** The password was right in this browser a moment ago, and the second step is waited for. */
  coded?: boolean;
};

export function SignInForm({ to, onDone = () => startAfresh(to), coded = false }: Props) {
  const [step, setStep] = useState<"name" | "code">(coded ? "code" : "name");
  if (step === "code") return <CodeForm onDone={onDone} onAgain={() => setStep("name")} />;
  return <NameForm onDone={onDone} onCode={() => setStep("code")} />;
}

function NameForm({ onDone, onCode }: { onDone: () => void; onCode: () => void }) {
  const t = useTranslations("signIn");
  const common = useTranslations("common");
  return (
    <ActionForm
      guarded={false}
      action={send}
      onDone={onDone}
      onFailure={({ error }) => {
        if (error === "code-needed") onCode();
        return error === "code-needed";
      }}
      className="grid gap-5"
    >
      <Field name="identifier" label={t("identifier")} required>
        <Input
          name="identifier"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={254}
        />
      </Field>
      <Field name="password" label={common("password")} required>
        <PasswordInput name="password" autoComplete="current-password" maxLength={256} />
      </Field>
      <SubmitButton size="phone" busyLabel={t("busy")} className="mt-1">
        {common("signIn")}
      </SubmitButton>
    </ActionForm>
  );
}
