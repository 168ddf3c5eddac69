import type { Shown } from "@/app/_shared/drawing/live";
import type { Moment } from "@/lib/workout/cues";
import type { KeptWorkout } from "@/lib/workout/kept";
import type { WorkoutItem } from "@/lib/workout/plan";
import type { Run } from "@/lib/workout/run";
import type { Step } from "@/lib/workout/script";
import type { AdviceGiven } from "../../../_components/rule-words";
import type { Keep } from "./use-kept";

export type ItemRunProps = {
  item: WorkoutItem;
  kept: KeptWorkout;
  keep: Keep;
  /** The local day that it is done on. */
  date: string;
  start: number | null;
  advice: AdviceGiven;
  progress: { done: number; of: number };
  next: WorkoutItem | null;
  onNext: () => void;
  onClose: () => void;
  /** No more of it now: something was told that ends it. */
  onEnd: () => void;
};

export type RunningProps = {
  item: WorkoutItem;
  run: Run;
  step: Step;
  now: number;
  moment: Moment;
  next: WorkoutItem | null;
  at: () => Shown;
  change: (to: (run: Run, at: number) => Run) => void;
  onStop: () => void;
};

export type SetProps = RunningProps & { onSkip: () => void };
