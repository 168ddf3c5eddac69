"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../_ui/form/field";
import { Input } from "../../_ui/form/input";

type Props = {
  /** One of those that were printed, instead of the app's. */
  paper?: boolean;
  /** Whichever is at hand. */
  either?: boolean;
  autoFocus?: boolean;
};

/** A code of the second step. Speaks `signIn`. */
export function CodeField({ paper = false, either = false, autoFocus }: Props) {
  const t = useTranslations("signIn.code");
  return (
    <Field
      name="code"
      label={t(paper ? "paper" : "app")}
      hint={t(either ? "eitherHint" : paper ? "paperHint" : "appHint")}
      required
    >
      <Input
        name="code"
        inputMode={paper || either ? "text" : "numeric"}
        autoComplete={paper || either ? "off" : "one-time-code"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        autoFocus={autoFocus}
      />
    </Field>
  );
}
