"use client";

import {
  ArrowRight,
  Bone,
  CircleHelp,
  HeartPulse,
  type LucideIcon,
  PhoneCall,
  TrendingUp,
  Zap,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/sheet";
import { begin, sayYes } from "@/lib/screenings/interview";
import { FORMS, type Form } from "@/lib/screenings/vocabulary";
import { CallClinic, CallEmergency } from "./call";
import { useSent } from "./use-sent";
import { useWrong } from "./wrong-context";

type Row = Extract<Form, "breath" | "nerves" | "knee" | "short" | "full">;

/** The most urgent first; each with its sign. */
const ROWS: readonly [Row, LucideIcon, string][] = [
  ["breath", HeartPulse, "bg-low-soft text-low-ink"],
  ["nerves", Zap, "bg-nerve-soft text-nerve-ink"],
  ["knee", Bone, "bg-brand-soft text-brand"],
  ["short", TrendingUp, "bg-part-soft text-part-ink"],
  ["full", CircleHelp, "bg-sunken text-ink-2"],
];

/** What is wrong: itself the first question. It shows the number to call, and says where each row leads. */
export function WrongMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("redFlags.menu");
  const { ask, say, help } = useWrong();
  const { send, sendLeft } = useSent();
  /** Chest pain, or no breath: a yes without a question more. */
  const sayChest = () => {
    const said = sayYes(begin("wrong", "breath"));
    sendLeft(said);
    say(said, send(said));
  };
  const { emergencyNumber: number } = help;
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      text={t("text")}
      actions={
        <>
          {/* Beside each other; one below the other where the text is too large for that. */}
          <div className="flex flex-wrap gap-2.5 [&>*]:min-w-0 [&>*]:grow [&>:last-child]:basis-34 [&>:last-child]:grow-3 [&>a]:w-auto [&>a]:px-3 [&>a]:text-lg">
            <CallEmergency />
            <CallClinic short />
          </div>
          <p className="text-balance text-center text-base text-ink-2">
            {number ? t("danger", { number }) : t("dangerNoNumber")}
          </p>
        </>
      }
    >
      <ul className="divide-y divide-line overflow-hidden rounded-xl bg-surface ring ring-line">
        {ROWS.map(([form, Icon, tint]) => (
          <li key={form}>
            <button
              type="button"
              onClick={() => (form === "breath" ? sayChest() : ask("wrong", form))}
              className="flex min-h-18 w-full flex-wrap items-center gap-x-3.5 gap-y-2 px-4 py-2 text-start hover:bg-sunken"
            >
              <span
                aria-hidden="true"
                className={`grid size-12 shrink-0 place-items-center rounded-lg ${tint}`}
              >
                <Icon className="size-6" />
              </span>
              <span className="min-w-0 flex-1 basis-40">
                <span className="block font-[640]">{t(`${form}.title`)}</span>
                <span className="block text-base text-ink-2">{t(`${form}.text`)}</span>
                {form === "breath" ? (
                  <span className="flex items-center gap-1.5 font-[620] text-base text-low-ink">
                    <PhoneCall aria-hidden="true" className="size-5" />
                    {number ? t("callNow", { number }) : t("callNowNoNumber")}
                  </span>
                ) : (
                  <span className="flex items-center gap-1.5 font-[620] text-base text-brand">
                    <ArrowRight aria-hidden="true" className="size-5 rtl:-scale-x-100" />
                    {t("questions", { count: FORMS[form].length })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
