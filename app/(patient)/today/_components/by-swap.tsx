"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { NotLoaded } from "@/app/_ui/not-loaded";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { useToast } from "@/app/_ui/toast";
import { swapWaiting } from "@/lib/outbox/overlay";
import { entryOf, newSwap } from "../../_outbox/items";
import { useOutbox } from "../../_outbox/provider";

const sheet = partOf(async () => (await import("./swap-sheet")).SwapSheet);

type Props = {
  /** The lighter plan's sign. */
  icon: ReactNode;
  /** What the server has: the lighter plan is on. */
  on: boolean;
  /** It may be swapped to again: the clinic hasn't withdrawn it. */
  offered: boolean;
  usual: ReactNode;
  lighter: ReactNode;
  /** Its exercises beside the usual ones. */
  list: ReactNode;
  /** Whose plan it is; "none" where nobody leads the care. */
  therapist: string;
  /** Its last day, and the day from which the usual plan is back, in words. */
  last: string;
  back: string;
};

/** Today by the plan that the patient chose: one tap to the lighter one and back, at once, with or without signal. */
export function BySwap(props: Props) {
  const { icon, on: stored, offered, usual, lighter, list, therapist, last, back } = props;
  const t = useTranslations("today.swap");
  const errors = useTranslations("today.errors");
  const { notify } = useToast();
  useAhead(sheet);
  const { outbox, shown } = useOutbox();
  /** Null: not opened yet. */
  const [open, setOpen] = useState<boolean | null>(null);
  // From the tap to the page that has it: between the two the outbox is empty already.
  const [own, setOwn] = useState<{ id: string; on: boolean; over: boolean } | null>(null);
  const refused = shown.entries.find((entry) => entry.id === own?.id && entry.error !== null);
  const waiting = swapWaiting(shown.entries);
  const just = own !== null && own.over === stored && !refused ? own.on : stored;
  const on = waiting === null ? just : waiting === "lighter";
  const swap = (to: "lighter" | "usual") => {
    if (!outbox) return;
    const item = newSwap(to);
    setOwn({ id: item.id, on: to === "lighter", over: stored });
    setOpen((was) => was && false);
    void outbox.add(entryOf(outbox.owner, "swap", item));
    notify({ title: t(to === "lighter" ? "swapped" : "swappedBack"), tone: "good" });
  };
  return (
    <>
      {refused && (
        <Banner
          tone="part"
          icon={icon}
          title={refused.error === "too-many" ? errors("too-many") : t("refused")}
        />
      )}
      {on && (
        <Banner
          tone="nerve"
          icon={icon}
          title={t("on", { day: last })}
          actions={<Button onClick={() => swap("usual")}>{t("back")}</Button>}
        >
          {t("counts")}
        </Banner>
      )}
      {on ? lighter : usual}
      {!on && offered && (
        <>
          <Button
            size="lg"
            className="w-full"
            icon={icon}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {t("ask")}
          </Button>
          {open !== null && (
            <OnDemand
              part={sheet}
              open={open}
              onOpenChange={setOpen}
              onSwap={() => swap("lighter")}
              list={list}
              therapist={therapist}
              back={back}
              instead={<NotLoaded onClose={() => setOpen(null)} />}
            />
          )}
        </>
      )}
    </>
  );
}
