"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Scale010 } from "@/app/_ui/form/scale";
import { entryOf, newCheckin } from "../../_outbox/items";
import { useOutbox } from "../../_outbox/provider";
import { useStarted } from "./started-part";

/** Leg pain at rest, once before the first exercise of a part of the day; it may be skipped. */
export function RestPain() {
  const t = useTranslations("today.start");
  const { outbox } = useOutbox();
  const started = useStarted();
  // Skipped, and not with the clinic yet.
  if (started?.startAsked && started.start === null) return null;
  const answer = (pain: number | null) => {
    if (!outbox) return;
    void outbox.add(entryOf(outbox.owner, "checkin", newCheckin({ kind: "rest-pain", body: { pain } })));
  };
  return (
    <section
      aria-labelledby="start"
      className="rounded-xl bg-surface p-4 shadow-1 ring ring-line dark:ring-0"
    >
      <h2 id="start" className="mb-1 font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="mb-3 text-pretty text-ink-2">{t("text")}</p>
      <Scale010 label={t("title")} value={started?.start ?? null} onChange={answer} />
      <Button variant="quiet" className="w-full" onClick={() => answer(null)}>
        {t("skip")}
      </Button>
    </section>
  );
}
