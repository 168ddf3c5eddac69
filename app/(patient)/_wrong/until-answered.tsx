"use client";

import type { ReactNode } from "react";
import { isAnswerWaiting } from "@/lib/outbox/answered";
import { lockWaiting } from "@/lib/outbox/lock";
import type { Form } from "@/lib/screenings/vocabulary";
import { useOutbox } from "../_outbox/provider";

/** Questions that lead a page, until they are answered here, or something graver that waits leads in their place. */
export function UntilAnswered({ form, children }: { form: Form; children: ReactNode }) {
  const { entries } = useOutbox().shown;
  return lockWaiting(entries) !== null || isAnswerWaiting(entries, form) ? null : children;
}
