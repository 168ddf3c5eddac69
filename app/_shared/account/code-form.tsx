"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { forgetStepAction } from "@/app/_actions/identity";
import { Button } from "../../_ui/button";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { textOf } from "../../_ui/form/text-of";
import { useAction } from "../../_ui/form/use-action";
import { CodeField } from "./code-field";
import { signInWithCode } from "./sign-in-with";

const send = (input: unknown) => signInWithCode(textOf(input, "code"));

type Props = {
  onDone: () => void;
  /** Name and password are to be typed again. */
  onAgain: () => void;
};

/** The second step of signing in: a code of the app, or one on paper. */
export function CodeForm({ onDone, onAgain }: Props) {
  const t = useTranslations("signIn");
  const common = useTranslations("common");
  const [paper, setPaper] = useState(false);
  const { run } = useAction(forgetStepAction, { onDone: onAgain });
  return (
    <ActionForm
      key={String(paper)}
      guarded={false}
      action={send}
      onDone={onDone}
      onFailure={({ error }) => {
        if (error === "expired") onAgain();
        return false;
      }}
      className="grid gap-5"
    >
      <CodeField paper={paper} autoFocus />
      <SubmitButton size="phone" busyLabel={t("busy")} className="mt-1">
        {common("goOn")}
      </SubmitButton>
      <div className="grid justify-items-start gap-2">
        <Button variant="quiet" onClick={() => setPaper(!paper)}>
          {t(paper ? "code.byApp" : "code.byPaper")}
        </Button>
        <Button variant="quiet" onClick={() => run()}>
          {t("code.again")}
        </Button>
      </div>
    </ActionForm>
  );
}
