"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Input } from "../../_ui/form/input";
import { IconButton } from "../../_ui/icon-button";

type Props = Omit<ComponentProps<"input">, "type"> & { autoComplete: "current-password" | "new-password" };

/** A password that can be shown while it is typed; hidden again it stays what it was. */
export function PasswordInput(props: Props) {
  const t = useTranslations("signIn");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        className="pe-9 phone:pe-14"
      />
      <span className="absolute inset-y-0 end-0.5 grid place-items-center phone:end-1">
        <IconButton
          label={t(shown ? "hide" : "show")}
          aria-pressed={shown}
          icon={shown ? <EyeOff /> : <Eye />}
          size="sm"
          onClick={() => setShown(!shown)}
        />
      </span>
    </span>
  );
}
