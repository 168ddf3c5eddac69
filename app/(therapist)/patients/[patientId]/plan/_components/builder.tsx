"use client";

import { useEffect, useMemo, useState } from "react";
import type { DraftId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { addDays } from "@/lib/time/calendar-date";
import { BuilderProvider } from "./builder-context";
import type { BuilderData } from "./builder-data";
import { BuilderHead } from "./builder-head";
import { Conflicts, type Over } from "./conflicts";
import { LibraryPanel } from "./library-panel";
import { LighterBand } from "./lighter-band";
import { LighterBar } from "./lighter-bar";
import { PhaseTabs } from "./phase-tabs";
import { PlanTable } from "./plan-table";
import { PublishBar } from "./publish-bar";
import { SidePanel } from "./side-panel";
import { type EntryErrors, useBuilderState } from "./use-builder";
import { useBuilderKeys } from "./use-builder-keys";
import { focusRefused, type Refused, usePublishing } from "./use-publishing";
import { useSaving } from "./use-saving";

type Props = {
  data: BuilderData;
  /** So long the new version is to count; null: until another one does. */
  days: number | null;
  planName: string;
  thumbs: Readonly<Record<string, React.ReactNode>>;
};

const NO_ERRORS: EntryErrors = new Map();

/** One plan under one pair of hands: library, phases with their rows, checks, and the bar that publishes. */
export function Builder({ data, days, planName, thumbs }: Props) {
  const { draft, latest, patient, today } = data;
  const [head, setHead] = useState(() => ({
    draftId: draft?.id ?? newId<DraftId>(),
    patientId: patient.id,
    name: draft?.name ?? planName,
    baseVersionId: draft ? draft.baseVersionId : (latest?.id ?? null),
    baseLighterId: draft ? draft.baseLighterId : (data.lighter?.current?.id ?? null),
  }));
  const [over, setOver] = useState<Over>({});
  const [lighterDays, setLighterDays] = useState(draft?.lighterDays ?? data.lighter?.days ?? null);
  const [dates, setDates] = useState({
    effectiveFrom: data.lighter ? today : addDays(today, 1),
    endsOn: days === null ? null : addDays(today, 1 + days),
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const published = data.lighter?.begun ?? latest?.content;
  const start = draft?.content ?? published;
  if (!start) throw new Error("A builder begins from a draft or a version");

  const { effectiveFrom } = dates;
  // What is allowed for a time is asked for the day on which the plan begins.
  const onTheDay = useMemo(
    () => ({ ...data, safety: { ...data.safety, on: effectiveFrom } }),
    [data, effectiveFrom],
  );
  const { builder, said } = useBuilderState(onTheDay, start, refused?.entries ?? NO_ERRORS);
  const { content } = builder.state;
  const savedAt = draft ? new Date(draft.updatedAt) : null;
  const saving = useSaving({ ...head, lighterDays }, content, {
    content: start,
    revision: draft?.revision ?? 0,
    savedAt,
  });

  const onRefused = (found: Refused) => {
    setRefused(found);
    const phase = found.first && content.phases[found.first.phase];
    if (!found.first || !phase) return;
    builder.dispatch({ type: "show", phaseId: phase.id });
    builder.dispatch({ type: "open", id: found.first.id });
  };
  // The first wrong field has the focus once its row stands open.
  useEffect(() => {
    if (refused) focusRefused(refused);
  }, [refused]);
  const { publish, pending } = usePublishing({
    head: { ...head, ...over, lighterDays },
    onRefused,
    onDone: saving.close,
  });
  const unchanged = !data.lighter && draft === null && builder.state.past.length === 0;
  const publishNow = () => {
    if (unchanged || pending) return;
    setRefused(null);
    publish(content, dates);
  };
  useBuilderKeys({ dispatch: builder.dispatch, publish: publishNow });

  /** Begins anew from what is published. */
  const takeLatest = () => {
    if (!latest || !published) return;
    const baseLighterId = data.lighter?.current?.id ?? null;
    setHead({ ...head, draftId: newId<DraftId>(), baseVersionId: latest.id, baseLighterId });
    setOver({});
    builder.dispatch({ type: "reset", content: published });
    saving.restart(published);
  };
  const bar = { onPublish: publishNow, publishing: pending, keep: saving.keep };

  return (
    <BuilderProvider value={builder}>
      <div className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-3rem)] lg:flex-none">
        <BuilderHead
          saving={saving.saving}
          head={head}
          kept={draft !== null || saving.saving.state === "saved"}
          onDiscarded={saving.close}
          thumbs={thumbs}
        />
        <Conflicts
          head={head}
          over={over}
          saving={saving.saving}
          onOver={setOver}
          onTake={takeLatest}
          onKeepMine={saving.keepMine}
        />
        <div className="grid min-h-0 flex-1 lg:grid-cols-[284px_minmax(0,1fr)_316px] lg:grid-rows-[minmax(0,1fr)]">
          <LibraryPanel thumbs={thumbs} className="max-lg:hidden" />
          <section className="flex min-w-0 flex-col">
            {data.lighter ? <LighterBand /> : <PhaseTabs />}
            <PlanTable thumbs={thumbs} planErrors={refused?.fields} />
          </section>
          <SidePanel />
        </div>
        {lighterDays === null ? (
          <PublishBar {...bar} {...{ dates, unchanged }} errors={refused?.fields} onDates={setDates} />
        ) : (
          <LighterBar {...bar} days={lighterDays} onDays={setLighterDays} />
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    </BuilderProvider>
  );
}
