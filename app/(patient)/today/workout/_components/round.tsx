"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Scale010 } from "@/app/_ui/form/scale";
import { asksPlace } from "@/lib/dose-logs/pain-limit";
import type { PlacedLog } from "@/lib/outbox/overlay";
import type { WorkoutItem } from "@/lib/workout/plan";
import { roundLogs } from "@/lib/workout/round";
import { useDoseLine } from "../../../_components/dose-line";
import { entryOf, newLog } from "../../../_outbox/items";
import { useOutbox } from "../../../_outbox/provider";
import { useTitle } from "./use-title";

type Props = {
  /** What is open of it. */
  items: readonly WorkoutItem[];
  date: string;
  onBack: () => void;
  /** @param worst the one that hurt, with what was written of it, which is asked about next; null for none */
  onDone: (answered: readonly string[], worst: { key: string; log: PlacedLog } | null) => void;
};

/** Done as one, without being guided: pain is asked once, and above 3 which of them it was. */
export function Round({ items, date, onBack, onDone }: Props) {
  const t = useTranslations("workout.round");
  const common = useTranslations("common");
  const { outbox } = useOutbox();
  const { dose } = useDoseLine();
  const [pain, setPain] = useState<number | null>(null);
  const [worst, setWorst] = useState<string | null>(null);
  const title = useTitle();
  const asks = asksPlace(pain);
  const hurt = asks ? (items.length === 1 ? (items[0]?.key ?? null) : worst) : null;

  const save = () => {
    if (!outbox) return;
    const written = roundLogs(items, { pain, worst: hurt }).map(({ one, body }) => {
      const place = { prescriptionId: one.item.id, localDate: date, slot: one.slot };
      const item = newLog(place, body);
      void outbox.add(entryOf(outbox.owner, "log", item));
      return { key: one.key, log: { id: item.id, body } };
    });
    onDone(
      written.map(({ key }) => key),
      written.find(({ key }) => key === hurt) ?? null,
    );
  };
  return (
    <>
      <div className="grid gap-1 pt-1">
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
        >
          {t("title")}
        </h1>
        <p className="text-pretty text-ink-2">{t("text")}</p>
      </div>
      <ul className="mt-3 grid gap-1">
        {items.map((one) => (
          <li key={one.key}>
            <span lang={one.item.exercise?.lang ?? undefined} className="font-[620]">
              {one.item.exercise?.name}
            </span>{" "}
            <span className="text-ink-2">{dose(one.item)}</span>
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-6 pb-4">
        <Field group label={t("pain")} optional>
          <Scale010 name="pain" value={pain} onChange={setPain} />
        </Field>
        {asks && items.length > 1 && (
          <Field group label={t("which")}>
            <RadioGroup
              name="which"
              value={worst}
              onChange={setWorst}
              options={items.map((one) => ({ value: one.key, label: one.item.exercise?.name ?? "" }))}
            />
          </Field>
        )}
      </div>
      <PhoneDock aboveTabs={false}>
        <Button
          size="phone"
          variant="filled"
          icon={<CheckCheck aria-hidden="true" />}
          disabled={asks && hurt === null}
          onClick={save}
        >
          {common("save")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </PhoneDock>
    </>
  );
}
