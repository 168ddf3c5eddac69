import { ShieldCheck, ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ConsentNow } from "@/lib/consents/queries";
import { cardOf } from "./card-state";

/** What is to be agreed to, in the words of its card. */
export function ConsentHead({ consent }: { consent: ConsentNow }) {
  const t = useTranslations("consent.card");
  const state = cardOf(consent);
  const Icon = state === "withdrawn" ? ShieldOff : ShieldCheck;
  return (
    <div className="flex items-start gap-3">
      <span
        aria-hidden="true"
        className="grid size-12 shrink-0 place-items-center rounded-lg bg-brand-soft text-brand"
      >
        <Icon className="size-6" />
      </span>
      <div className="min-w-0">
        <h2 className="text-balance font-[640] text-xl">{t(`${state}.title`)}</h2>
        <p className="text-pretty text-ink-2">{t(`${state}.text`)}</p>
      </div>
    </div>
  );
}
