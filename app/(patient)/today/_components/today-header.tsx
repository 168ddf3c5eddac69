import type { ReactNode } from "react";

/** Where one is: the date small, the greeting large. */
export function TodayHeader({ date, title, text }: { date: string; title: string; text?: ReactNode }) {
  return (
    <header className="flex flex-col pt-4">
      <p className="text-ink-2">{date}</p>
      <h1 className="mt-0.5 text-balance font-[650] text-3xl tracking-[-.015em] wrap-anywhere">{title}</h1>
      {text && <p className="mt-1.5 text-pretty text-ink-2">{text}</p>}
    </header>
  );
}
