import { cx } from "./cx";
import { Link } from "./link";

export type View = { href: string; label: string; count?: number; current: boolean };

type Props = {
  label: string;
  views: readonly View[];
  /** False for what stands within a page, which stays where it is. */
  scroll?: boolean;
};

/** Views of one page, each an address of its own: "Needs me 10". */
export function ViewTabs({ label, views, scroll }: Props) {
  return (
    <nav
      aria-label={label}
      className="flex min-w-0 items-center gap-0.5 overflow-x-auto p-0.5 -m-0.5 phone:w-full"
    >
      {views.map(({ href, label: word, count, current }) => (
        <Link
          key={href}
          href={href}
          scroll={scroll}
          aria-current={current ? "page" : undefined}
          className={cx(
            "flex h-control-sm items-center gap-1.5 whitespace-nowrap rounded-sm px-2.5 font-medium phone:h-12 phone:rounded-full phone:px-4",
            current ? "bg-brand-soft text-brand" : "text-ink-2 hover:bg-sunken hover:text-ink",
          )}
        >
          {word}
          {count !== undefined && (
            <span className={cx("font-normal", !current && "text-ink-3")}>{count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
