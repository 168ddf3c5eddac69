"use client";

import { CircleDashed, CircleDot, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { PhaseId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import type { Phase } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { PhaseEditor } from "./phase-editor";

const MOST_PHASES = 8;

/** The phases in their order; arrows move. Which one is current is said by a glyph and a word. */
export function PhaseTabs() {
  const t = useTranslations("plan.phases");
  const { state, shown, dispatch } = useBuilder();
  const { phases, currentPhaseId } = state.content;
  const place = phases.findIndex((phase) => phase.id === shown.id);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : phases[place + by];
    if (!next) return;
    event.preventDefault();
    dispatch({ type: "show", phaseId: next.id });
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };
  const line = (phase: Phase) => {
    const planned = phase.weeks ? t("weeks", phase.weeks) : t("noWeeks");
    return phase.id === currentPhaseId ? `${t("current")}, ${planned}` : planned;
  };

  return (
    <div className="flex shrink-0 items-stretch border-line border-b">
      <div
        role="tablist"
        aria-label={t("label")}
        className="grid min-w-0 flex-1 auto-cols-[minmax(7.5rem,1fr)] grid-flow-col overflow-x-auto"
        onKeyDown={onKeyDown}
      >
        {phases.map((phase, at) => {
          const current = phase.id === currentPhaseId;
          const selected = phase.id === shown.id;
          const Sign = current ? CircleDot : CircleDashed;
          return (
            <button
              key={phase.id}
              type="button"
              role="tab"
              id={`tab-${phase.id}`}
              aria-selected={selected}
              aria-controls="phase-rows"
              tabIndex={selected ? 0 : -1}
              onClick={() => dispatch({ type: "show", phaseId: phase.id })}
              className={cx(
                "relative flex h-[54px] items-start gap-2 border-line border-e px-4 pt-2 text-start -outline-offset-2",
                selected
                  ? "bg-surface after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-brand"
                  : "text-ink-2 hover:bg-sunken",
              )}
            >
              <Sign
                aria-hidden="true"
                className={cx("mt-0.5 size-[15px]", current ? "text-brand" : "text-ink-3")}
              />
              <span className="min-w-0 leading-[18px]">
                <span className={cx("block truncate", selected && "font-semibold")}>
                  {t("name", { place: at + 1, name: phase.name })}
                </span>
                <span className="block truncate text-ink-3 text-xs">{line(phase)}</span>
              </span>
            </button>
          );
        })}
      </div>
      <span className="flex items-center gap-0.5 px-1.5">
        <PhaseEditor key={shown.id} />
        <IconButton
          size="sm"
          label={t("add")}
          icon={<Plus aria-hidden="true" />}
          disabled={phases.length >= MOST_PHASES}
          onClick={() =>
            dispatch({
              type: "add-phase",
              id: newId<PhaseId>(),
              name: t("newName", { number: phases.length + 1 }),
            })
          }
        />
      </span>
    </div>
  );
}
