"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useReducer, useState } from "react";
import { readAndFocusUnread } from "@/app/_ui/form/focus-field";
import type { PrescriptionId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { checkEntry } from "@/lib/plans/draft-checks";
import { sectionOf } from "@/lib/plans/draft-edits";
import { cardEntry, exerciseEntry, type PlainKind, plainEntry } from "@/lib/plans/draft-entries";
import { idForAdded } from "@/lib/plans/draft-identities";
import { type DraftAction, draftReducer, openDraft } from "@/lib/plans/draft-state";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Identity } from "@/lib/plans/publish-checks";
import type { PlanContent, Prescription } from "@/lib/plans/schema";
import { namedKind } from "@/lib/plans/vocabulary";
import type { FieldErrors } from "@/lib/result";
import type { Builder } from "./builder-context";
import {
  type BuilderCard,
  type BuilderData,
  type BuilderExercise,
  exerciseOf,
  shelvesOf,
} from "./builder-data";

/** Errors by entry, so that they follow a row that is moved. */
export type EntryErrors = ReadonlyMap<PrescriptionId, FieldErrors>;
const NONE: FieldErrors = {};

const showRow = (id: PrescriptionId) =>
  requestAnimationFrame(() =>
    document.querySelector(`[data-row="${id}"]`)?.scrollIntoView({ block: "nearest" }),
  );

function focusRow(id: PrescriptionId, target = "[data-open]") {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}"] ${target}`)?.focus());
}

/** These close the editor that is open, and with it what was refused there. */
const CLOSES: ReadonlySet<DraftAction["type"]> = new Set(["open", "show", "add", "add-phase"]);

/** The builder's state with what is looked up in it. */
export function useBuilderState(data: BuilderData, start: PlanContent, errors: EntryErrors) {
  const t = useTranslations("plan");
  const kinds = useTranslations("kinds");
  const [state, take] = useReducer(draftReducer, start, openDraft);
  /** Whether it was taken: what closes an editor waits for what was refused in it. */
  const dispatch = useCallback((action: DraftAction): boolean => {
    const isHeld = CLOSES.has(action.type) && readAndFocusUnread(document);
    if (!isHeld) take(action);
    return !isHeld;
  }, []);
  const [said, announce] = useState("");
  const shelves = useMemo(() => shelvesOf(data), [data]);
  const { content } = state;
  const shown = content.phases.find((phase) => phase.id === state.shownPhaseId) ?? content.phases[0];
  if (!shown) throw new Error("A plan without phases");

  const exercise = useCallback((entry: Prescription) => exerciseOf(shelves, entry), [shelves]);
  const nameOf = (entry: Prescription): string => {
    if (entry.kind === "medication") return entry.dose.name || t("row.unnamed");
    if (entry.kind === "education") return entry.dose.card || t("row.unnamed");
    return exercise(entry)?.name ?? kinds(`kind.${namedKind(entry)}`);
  };
  const idFor = (added: Identity) => idForAdded(content, added, data.identities, newId<PrescriptionId>());

  const add = (added: BuilderExercise) => {
    const there = shown.prescriptions.find((p) => isFromLibrary(p) && p.exerciseId === added.id);
    if (there) {
      if (dispatch({ type: "open", id: there.id })) focusRow(there.id);
      return;
    }
    const id = idFor({ kind: added.kind, exerciseId: added.id });
    const entry = exerciseEntry(added, { id, side: data.patient.side });
    if (!dispatch({ type: "add", phaseId: shown.id, entry })) return;
    showRow(id);
    announce(t("added", { name: added.name }));
  };
  const addPlain = (kind: PlainKind) => {
    const entry = plainEntry(kind, idFor({ kind, exerciseId: null }));
    if (!dispatch({ type: "add", phaseId: shown.id, entry })) return;
    focusRow(entry.id, "[data-field^=dose] input");
    announce(t("added", { name: kinds(`kind.${kind}`) }));
  };
  const addCard = ({ slug, title }: Pick<BuilderCard, "slug" | "title">) => {
    const there = shown.prescriptions.find((p) => p.kind === "education" && p.dose.slug === slug);
    if (there) {
      if (dispatch({ type: "open", id: there.id })) focusRow(there.id);
      return;
    }
    const entry = cardEntry({ slug, title }, idFor({ kind: "education", exerciseId: null, card: slug }));
    if (!dispatch({ type: "add", phaseId: shown.id, entry })) return;
    showRow(entry.id);
    announce(t("added", { name: title }));
  };
  const remove = (entry: Prescription) => {
    const at = shown.prescriptions.findIndex((p) => p.id === entry.id);
    const next = shown.prescriptions[at + 1] ?? shown.prescriptions[at - 1];
    dispatch({ type: "remove", id: entry.id });
    if (next) focusRow(next.id);
    announce(t("removed", { name: nameOf(entry) }));
  };
  const move = (entry: Prescription, by: -1 | 1) => {
    dispatch({ type: "move", id: entry.id, by });
    const section = shown.prescriptions.filter((p) => sectionOf(p.kind) === sectionOf(entry.kind));
    const place = section.findIndex((p) => p.id === entry.id) + 1 + by;
    const count = section.length;
    if (place >= 1 && place <= count) announce(t("moved", { name: nameOf(entry), place, count }));
    focusRow(entry.id);
  };

  const builder: Builder = {
    ...{ data, state, dispatch, shown, exercise, nameOf, add, addPlain, addCard, remove, move, announce },
    checkOf: (entry) => checkEntry(entry, exercise(entry)?.checked, data.safety),
    errorsOf: (id) => errors.get(id) ?? NONE,
  };
  return { builder, said };
}
