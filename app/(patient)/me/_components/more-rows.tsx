import { ChevronRight, type LucideIcon } from "lucide-react";
import { Link } from "@/app/_ui/link";

/** One page below Me: its icon, its name, and in few words how it stands. */
export type MoreRow = { href: string; icon: LucideIcon; name: string; state: string };

/** The pages below Me, each a row to tap. */
export function MoreRows({ label, rows }: { label: string; rows: readonly MoreRow[] }) {
  return (
    <nav aria-label={label}>
      <ul className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
        {rows.map(({ href, icon: Icon, name, state }) => (
          <li key={href} className="border-line not-first:border-t">
            <Link
              href={href}
              className="flex min-h-18 flex-wrap items-center gap-x-3.5 gap-y-2 p-3 -outline-offset-2"
            >
              <span
                aria-hidden="true"
                className="grid size-12 flex-none place-items-center rounded-[14px] bg-thumb text-ink-2"
              >
                <Icon className="size-6" />
              </span>
              <span className="min-w-0 flex-1 basis-32 wrap-anywhere">
                <span className="block font-[620] leading-snug">{name}</span>
                <span className="block text-pretty text-ink-2 leading-snug">{state}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-2 rtl:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
