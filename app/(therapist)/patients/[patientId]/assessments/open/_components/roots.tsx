"use client";

import { useTranslations } from "next-intl";
import type { Value } from "@/lib/assessments/answers";
import {
  FEELINGS,
  FULL,
  feelingId,
  type GradeId,
  MOVEMENT_IDS,
  MOVEMENTS,
  REFLEX_IDS,
  REFLEXES,
  ROOTS,
  reflexId,
  SIDES,
  strengthId,
} from "@/lib/assessments/form.data";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";
import { Apart } from "./finding-row";
import { NumberBox } from "./number-box";

type Row = {
  head: string;
  text: string;
  groups: readonly (readonly GradeId[])[];
  max: number;
  full?: number;
};

/** Touch and pin of each root, strength, and reflexes, left and right beside each other. */
export function Roots() {
  const t = useTranslations("assessment");
  const pair = (idOf: (side: (typeof SIDES)[number]) => GradeId) => SIDES.map(idOf);
  const feelings = ROOTS.map(
    (root): Row => ({
      ...{ head: root, text: t(`root.${root}`), max: FULL.feeling, full: FULL.feeling },
      groups: FEELINGS.map((feeling) => pair((side) => feelingId(feeling, root, side))),
    }),
  );
  const strengths = MOVEMENT_IDS.map(
    (movement): Row => ({
      ...{ head: t(`movement.${movement}`), text: MOVEMENTS[movement] },
      ...{ max: FULL.strength, full: FULL.strength },
      groups: [pair((side) => strengthId(movement, side))],
    }),
  );
  const reflexes = REFLEX_IDS.map(
    (reflex): Row => ({
      ...{ head: t(`reflex.${reflex}`), text: REFLEXES[reflex], max: FULL.reflex },
      groups: [pair((side) => reflexId(reflex, side))],
    }),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] gap-x-8 gap-y-2 max-lg:grid-cols-1">
      <p className="col-span-full text-ink-3 text-xs">{t("reducedCarry")}</p>
      <div className="grid content-start gap-3">
        <Grid
          heads={FEELINGS.map((feeling) => `${t(`feeling.${feeling}`)} ${t("scale", { max: FULL.feeling })}`)}
          rows={feelings}
        />
        <Grid heads={[`${t("reflexes")} ${t("scale", { max: FULL.reflex })}`]} rows={reflexes} />
      </div>
      <Grid heads={[`${t("strength")} ${t("scale", { max: FULL.strength })}`]} rows={strengths} />
    </div>
  );
}

/** What it was the last time, where that is another grade, or was reduced and is not tested again yet. */
const isWorthSaying = (was: Value, now: Value, full: number | undefined): boolean =>
  was !== undefined && was !== now && (now !== undefined || was !== full);

function Grid({ heads, rows }: { heads: readonly string[]; rows: readonly Row[] }) {
  const t = useTranslations("assessment");
  const { item, value } = useAssessmentWords();
  const { answers, last, write } = useAssessing();
  return (
    <table className="h-fit w-full text-md">
      <thead className="text-ink-3 text-xs">
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="colgroup" colSpan={2} className="px-1 pt-1 text-center font-normal">
              {head}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {heads.flatMap((head) =>
            SIDES.map((side) => (
              <th key={head + side} scope="col" className="w-13 px-1 text-center font-normal">
                {t(`sideShort.${side}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, text, groups, max, full }) => (
          <tr key={head} className="border-line border-t">
            <th scope="row" className="py-1.5 pe-2 text-start font-normal">
              <span className="font-medium">{head}</span>{" "}
              <span className="block text-ink-3 text-xs">{text}</span>
            </th>
            {groups.flatMap((ids) =>
              ids.map((id) => (
                <td key={id} className="w-13 px-1 py-1.5 text-center align-top">
                  <NumberBox
                    label={item(id)}
                    value={answers[id] ?? null}
                    max={max}
                    {...(full === undefined ? {} : { full })}
                    onChange={(grade) => write({ [id]: grade })}
                  />
                  {isWorthSaying(last?.[id], answers[id], full) && (
                    <span className="block text-ink-3 text-xs">{t("was", { value: value(last?.[id]) })}</span>
                  )}
                  <Apart id={id} />
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
