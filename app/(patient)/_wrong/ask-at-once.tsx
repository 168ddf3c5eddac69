"use client";

import { useEffect, useRef } from "react";
import type { DueScreening } from "@/lib/screenings/due";
import { useWrong } from "./wrong-context";

/** Opens the questions as the page opens: what was just told needs them now. Closed, they wait on Today. */
export function AskAtOnce({ asked: { occasion, form } }: { asked: DueScreening }) {
  const { ask } = useWrong();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    ask(occasion, form);
  }, [ask, occasion, form]);
  return null;
}
