import type { FormValues } from "@/app/_ui/form/read-form";
import { textOf } from "@/app/_ui/form/text-of";
import type { DoseLogBody, LoggedSet } from "@/lib/dose-logs/schema";
import { STOP_RULES } from "@/lib/dose-logs/vocabulary";
import { type DoseLoad, loadToLog } from "@/lib/plans/dose-load";
import { doseLoad } from "@/lib/plans/schema";

const numberIn = (values: FormValues, name: string): number | undefined => {
  const text = textOf(values, name);
  return /^\d+$/.test(text) ? Number(text) : undefined;
};

/** The load as its hidden field holds it; none where nothing was chosen, or nothing written yet. */
function loadIn(values: FormValues): DoseLoad | null {
  const written = textOf(values, "load");
  const read = written ? doseLoad.safeParse(JSON.parse(written)) : null;
  return read?.success ? read.data : null;
}

type Dosed = { timed: boolean; bothSides: boolean; planned: DoseLoad | undefined };

/** A log's body from the form: the same amount in every set, on each leg where both are prescribed and none is named. */
export function bodyOf(values: FormValues, { timed, bothSides, planned }: Dosed): Partial<DoseLogBody> {
  const amount = numberIn(values, "amount") ?? 0;
  const side = textOf(values, "side");
  const set: LoggedSet = timed ? { seconds: amount } : { reps: amount };
  const legs = (["left", "right"] as const).filter((leg) => side === leg || side === "both");
  const each: LoggedSet[] = bothSides ? legs.map((leg) => ({ ...set, side: leg })) : [set];
  const rule = STOP_RULES.find((known) => known === textOf(values, "stopRule"));
  const load = loadToLog(planned, loadIn(values));
  const [pain, effort] = [numberIn(values, "pain"), numberIn(values, "effort")];
  return {
    sets: Array.from({ length: numberIn(values, "sets") ?? 0 }, () => each).flat(),
    ...(load === undefined ? {} : { load }),
    ...(pain === undefined ? {} : { pain }),
    ...(effort === undefined ? {} : { effort }),
    ...(rule === undefined ? {} : { stopRule: rule }),
    note: textOf(values, "note").trim(),
  };
}
