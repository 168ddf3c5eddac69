"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import type { Action } from "../../_ui/form/use-action";
import { useAction } from "../../_ui/form/use-action";

type Props = { action: Action<null>; helperId: string; name: string };

/** Ends a helper's access at once; a new link is quickly made, so nothing asks twice. Speaks `helpers`. */
export function EndHelp({ action, helperId, name }: Props) {
  const t = useTranslations("helpers.end");
  const { run, pending } = useAction(action, { doneText: t("done", { name }) });
  return (
    <Button
      size="sm"
      aria-label={t("label", { name })}
      busy={pending}
      busyLabel={t("busy")}
      onClick={() => run({ helperId })}
    >
      {t("do")}
    </Button>
  );
}
