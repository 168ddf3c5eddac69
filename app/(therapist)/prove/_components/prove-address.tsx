"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { proveMailAction } from "@/app/_actions/care";
import { Button, LinkButton } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

/** A press proves it: a mail program that looks at links by itself proves nothing. */
export function ProveAddress() {
  const t = useTranslations("alerts.prove");
  const common = useTranslations("common");
  const [token, setToken] = useState<string | null>(null);
  const [state, setState] = useState<"asking" | "done" | "expired">("asking");
  const { run, pending } = useAction(proveMailAction, {
    onDone: () => setState("done"),
    onFailure: ({ error }) => {
      if (error === "expired") setState("expired");
      return error === "expired";
    },
  });
  useEffect(() => setToken(location.hash.slice(1)), []);
  if (state === "asking" && token)
    return (
      <Button variant="filled" onClick={() => run({ token })} busy={pending}>
        {t("button")}
      </Button>
    );
  return (
    <div className="grid justify-items-start gap-3">
      <p role="status" className="text-pretty">
        {state === "done" && t("done")}
        {state === "expired" && t("expired")}
        {state === "asking" && token === "" && t("again")}
      </p>
      <LinkButton href="/account">{common("yourAccount")}</LinkButton>
    </div>
  );
}
