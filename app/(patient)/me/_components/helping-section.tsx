"use client";

import { useTranslations } from "next-intl";
import { endHelpAction } from "@/app/_actions/helping";
import { startAfresh } from "@/app/_shared/account/sign-in-with";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

type Props = { helperId: string; patient: string };

/** What a helper may do and what not, and the way out. */
export function HelpingSection({ helperId, patient: name }: Props) {
  const t = useTranslations("helpers.helping");
  const end = useTranslations("helpers.end");
  const { run, pending } = useAction(endHelpAction, { onDone: () => startAfresh() });
  return (
    <section aria-labelledby="helping" className="grid gap-3">
      <h2 id="helping" className="font-[640] text-xl">
        {t("title", { name })}
      </h2>
      <p className="text-pretty text-ink-2">
        {t("text", { name })} {t("limits", { name })}
      </p>
      <div>
        <Button busy={pending} busyLabel={end("busy")} onClick={() => run({ helperId })}>
          {t("stop")}
        </Button>
      </div>
      <p className="text-pretty text-ink-2">{t("stopText")}</p>
    </section>
  );
}
