"use client";

import { UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { useFound } from "@/app/_shared/shell/use-found";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { SearchInput } from "@/app/_ui/form/input";

/** Finds a patient, and opens their plan where this template is chosen and can be compared before it is taken. */
export function UseTemplate({ template, name }: { template: string; name: string }) {
  const t = useTranslations("templates");
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = useFound(text, false);
  const patients = found?.patients.filter((patient) => patient.open) ?? [];
  return (
    <>
      <Button variant="filled" icon={<UserRoundPlus />} onClick={() => setOpen(true)}>
        {t("use")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("useTitle", { name })}>
        <SearchInput
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={t("useSearch")}
          placeholder={t("useSearch")}
          maxLength={80}
        />
        <ul aria-label={t("useList")} className="mt-2 max-h-64 min-h-9 overflow-y-auto">
          {patients.map(({ id, givenName, familyName, dateOfBirth }) => (
            <li key={id}>
              <Link
                href={`/patients/${id}/plan?${new URLSearchParams({ start: "choose", template })}`}
                className="flex min-h-9 items-center gap-2 rounded-sm px-1.5 hover:bg-brand-soft"
              >
                <span className="font-medium">
                  {givenName} {familyName}
                </span>
                <span className="ms-auto text-ink-3 text-xs">
                  {t("born", { date: format.dateTime(dayAsDate(dateOfBirth), "date") })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {found && patients.length === 0 && <p className="text-ink-2">{t("useNobody")}</p>}
      </Dialog>
    </>
  );
}
