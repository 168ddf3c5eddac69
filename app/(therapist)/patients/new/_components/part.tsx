import type { ReactNode } from "react";

/** A part of the form under its head. */
export function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <div className="border-line border-b pb-1.5">
        <h2 className="font-semibold text-md">{title}</h2>
        {text && <p className="text-ink-2">{text}</p>}
      </div>
      {children}
    </section>
  );
}
