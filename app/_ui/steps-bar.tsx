import { cx } from "./cx";

/** Where one is in a full-screen run: `done` of `total`, the running one half filled. `label` says it in words. */
export function StepsBar({ done, total, label }: { done: number; total: number; label: string }) {
  const steps = Array.from({ length: total }, (_, step) => ({ id: `step ${step}`, step }));
  return (
    <div role="img" aria-label={label} className="flex flex-1 gap-[5px]">
      {steps.map(({ id, step }) => (
        <span
          key={id}
          className={cx("h-1.5 flex-1 overflow-hidden rounded-xs", step < done ? "bg-brand" : "bg-line")}
        >
          {step === done && <span className="block h-full w-1/2 bg-brand" />}
        </span>
      ))}
    </div>
  );
}
