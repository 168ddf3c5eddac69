"use client";

import { useTranslations } from "next-intl";
import {
  CHOICES,
  type ChoiceId,
  type ItemId,
  MANY,
  type ManyId,
  type OneSide,
} from "@/lib/assessments/form.data";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";
import { ChooseMany, ChooseOne } from "./choose";
import { FindingRow } from "./finding-row";
import { NumberBox } from "./number-box";

/** One item's control, whatever it takes. */
export function Control({ id }: { id: ItemId }) {
  const { item } = useAssessmentWords();
  const { answers, write } = useAssessing();
  if (id in CHOICES) return <ChooseOne id={id as ChoiceId} />;
  if (id in MANY) return <ChooseMany id={id as ManyId} />;
  const number = id as "stiffness" | "effusion";
  return (
    <NumberBox
      label={item(id)}
      value={answers[number] ?? null}
      max={number === "effusion" ? 3 : 240}
      onChange={(value) => write({ [number]: value })}
    />
  );
}

/** Both legs' angle in one row. */
export function Raised() {
  const t = useTranslations("assessment");
  const { item, value } = useAssessmentWords();
  const { answers, last, write } = useAssessing();
  const angle = (side: OneSide) => {
    const found = value(last?.[`slr-${side}`]);
    return t("angle", { side, found, isNumber: typeof last?.[`slr-${side}`] === "number" ? "yes" : "no" });
  };
  const before = `${angle("left")}, ${angle("right")}`;
  return (
    <FindingRow items={["slr-left", "slr-right"]} title={t("item.slr")} hint={t("hint.slr")} before={before}>
      <span className="flex gap-4">
        {(["slr-left", "slr-right"] as const).map((id) => (
          <span key={id} className="inline-flex items-start gap-1.5">
            <span aria-hidden="true" className="pt-1 text-ink-2 text-sm">
              {t(`sideShort.${id === "slr-left" ? "left" : "right"}`)}
            </span>
            <NumberBox
              label={item(id)}
              value={answers[id] ?? null}
              max={120}
              onChange={(value) => write({ [id]: value })}
            />
          </span>
        ))}
      </span>
    </FindingRow>
  );
}
