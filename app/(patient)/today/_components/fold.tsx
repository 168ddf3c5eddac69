import { ChevronDown } from "lucide-react";
import { type ReactNode, Suspense } from "react";

type Props = { mark?: ReactNode; title: string; text?: string | false; children: ReactNode };

/** A part of the day folded into one row, which opens in place. React wakes what is in it after all that is seen. */
export function Fold({ mark, title, text, children }: Props) {
  return (
    <details className="group/fold">
      <summary className="flex min-h-18 list-none items-center gap-3.5 rounded-xl bg-surface p-3 shadow-1 ring ring-line dark:ring-0 [&::-webkit-details-marker]:hidden">
        {mark}
        <span className="min-w-0 flex-1 first:ps-1">
          <span className="block font-[620] text-[1.125rem] leading-[1.25]">{title}</span>
          {text && <span className="mt-0.5 block text-pretty text-ink-2">{text}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-6 flex-none text-ink-2 transition-transform group-open/fold:rotate-180"
        />
      </summary>
      <div className="grid gap-4 pt-4 pb-1">
        <Suspense>{children}</Suspense>
      </div>
    </details>
  );
}
