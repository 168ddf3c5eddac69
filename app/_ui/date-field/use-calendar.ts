"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "../toast";

type Calendar = typeof import("./date-calendar").DateCalendar;

/** The calendar is no part of the page until somebody opens it. */
export function useCalendar() {
  const t = useTranslations("ui.date");
  const { notify } = useToast();
  const [Calendar, setCalendar] = useState<Calendar | null>(null);
  const [open, setShown] = useState(false);
  const setOpen = (next: boolean) => {
    if (!next || Calendar) return setShown(next);
    import("./date-calendar").then(
      ({ DateCalendar }) => {
        setCalendar(() => DateCalendar);
        setShown(true);
      },
      () => notify({ title: t("noCalendar"), tone: "problem" }),
    );
  };
  return { Calendar, open, setOpen };
}
