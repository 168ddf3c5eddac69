"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SearchInput } from "../form/input";
import { useKeys } from "../use-keys";

/** Goes to the caseload with the name asked for. A form of its own, so that it works without script. */
export function PatientSearch({ label }: { label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const t = useTranslations("ui");
  useKeys({ "/": () => box.current?.focus() });
  return (
    <search aria-label={t("search")} className="w-81 shrink max-lg:w-48 max-md:hidden">
      <form action="/caseload">
        <SearchInput
          ref={box}
          name="q"
          aria-label={label}
          placeholder={label}
          keys="/"
          autoComplete="off"
          maxLength={80}
        />
      </form>
    </search>
  );
}
