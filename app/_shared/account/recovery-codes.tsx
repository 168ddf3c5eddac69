"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../../_ui/button";
import { CopyButton } from "../copy-button";

type Props = { codes: readonly string[]; onDone: () => void };

/** Codes for when the app is lost. They are shown this once. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const t = useTranslations("account.factor");
  const common = useTranslations("common");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <h3 ref={title} tabIndex={-1} className="font-semibold outline-none">
        {t("codes")}
      </h3>
      <p className="text-pretty">{t("codesText")}</p>
      <ul
        aria-label={t("codes")}
        className="flex max-w-120 select-all flex-wrap gap-x-6 gap-y-1.5 whitespace-nowrap rounded-md bg-sunken px-4 py-3 font-medium tabular-nums"
      >
        {codes.map((code) => (
          <li key={code} className="basis-48">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 print:hidden">
        <CopyButton text={codes.join("\n")} />
        <Button icon={<Printer />} onClick={() => window.print()}>
          {common("print")}
        </Button>
        <Button variant="filled" onClick={onDone}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
