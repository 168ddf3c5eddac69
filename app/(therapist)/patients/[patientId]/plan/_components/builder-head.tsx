"use client";

import { ArrowLeft, Ban, Redo2, ShieldAlert, Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/app/_ui/chip";
import { IconButton } from "@/app/_ui/icon-button";
import { Link } from "@/app/_ui/link";
import type { DraftId, PlanVersionId } from "@/lib/ids";
import { useBuilder } from "./builder-context";
import { DraftMenu } from "./draft-menu";
import { LibraryDrawer } from "./library-drawer";
import type { Saving } from "./use-saving";
import { useConditionName } from "./words";

function SavedWords({ saving }: { saving: Saving }) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const { zone } = useBuilder().data;
  const words = {
    untouched: t("unchanged"),
    waiting: t("unsaved"),
    saving: t("saving"),
    incomplete: t("notSaved"),
    failed: t("saveFailed"),
    clash: t("unsaved"),
    refused: t("saveRefused"),
  };
  if (saving.state !== "saved") return words[saving.state];
  return t("saved", {
    time: format.dateTime(saving.at, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    }),
  });
}

type Props = {
  saving: Saving;
  head: { draftId: DraftId; name: string; baseVersionId: PlanVersionId | null };
  /** The draft is stored. */
  kept: boolean;
  onDiscarded: () => void;
  thumbs: Readonly<Record<string, ReactNode>>;
};

/** Whose plan, which version, what it came from; what is on record; undo and redo. */
export function BuilderHead({ saving, head, kept, onDiscarded, thumbs }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const conditionName = useConditionName();
  const { data, state, dispatch } = useBuilder();
  const { patient, latest, safety } = data;
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-line border-b px-4 py-1.5">
      <Link
        href={`/patients/${patient.id}`}
        className="inline-flex items-center gap-1.5 rounded-sm py-1 font-medium text-ink-2 hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {patient.name}
      </Link>
      <span aria-hidden="true" className="text-line-strong">
        /
      </span>
      <h1 className="font-semibold text-lg tracking-[-.008em]">
        {data.lighter ? t("lighter.title") : t("planNumber", { number: data.nextNumber })}
      </h1>
      <Chip tone="brand">{t("draft")}</Chip>
      <span className="text-ink-2">
        {!latest
          ? t("fromNothing")
          : head.baseVersionId === latest.id
            ? t("fromVersion", { number: latest.number })
            : t("fromEarlier")}
        {" · "}
        <SavedWords saving={saving} />
      </span>
      <span className="ms-auto flex print:hidden flex-wrap items-center gap-2">
        {safety.redFlagOpen && (
          <Chip tone="low" icon={<Ban aria-hidden="true" />}>
            {t("redFlag")}
          </Chip>
        )}
        {safety.conditions.map(({ id, code, side }) => (
          <Chip key={id} tone="line" icon={<ShieldAlert aria-hidden="true" />}>
            {side
              ? t("conditionOf", { name: conditionName(code), leg: common(`leg.${side}`).toLowerCase() })
              : conditionName(code)}
          </Chip>
        ))}
        <Chip tone="line">{common(`leg.${patient.side}`)}</Chip>
        <LibraryDrawer thumbs={thumbs} />
        <IconButton
          size="sm"
          label={common("undo")}
          icon={<Undo2 aria-hidden="true" />}
          disabled={state.past.length === 0}
          onClick={() => dispatch({ type: "undo" })}
        />
        <IconButton
          size="sm"
          label={common("redo")}
          icon={<Redo2 aria-hidden="true" />}
          disabled={state.future.length === 0}
          onClick={() => dispatch({ type: "redo" })}
        />
        <DraftMenu head={head} kept={kept} onDiscarded={onDiscarded} />
      </span>
    </header>
  );
}
