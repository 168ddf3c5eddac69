import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Fact = { icon: LucideIcon; tint: string; title: string; text: ReactNode };

/** Plain sentences under each other, each with its sign. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="divide-y divide-line rounded-xl bg-surface ring ring-line">
      {facts.map(({ icon: Icon, tint, title, text }) => (
        <li key={title} className="flex items-start gap-3.5 px-4 py-3">
          <span aria-hidden="true" className={`grid size-10 shrink-0 place-items-center rounded-lg ${tint}`}>
            <Icon className="size-6" />
          </span>
          <div className="min-w-0">
            <h3 className="font-[640]">{title}</h3>
            <div className="text-pretty text-ink-2">{text}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
