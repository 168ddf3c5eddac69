import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

type Props = {
  label: string;
  title: ReactNode;
  text: ReactNode;
  closeHref: string;
  /** Buttons that are always in reach. */
  foot: ReactNode;
  children: ReactNode;
};

/** What is opened of a row: beside the table where there is room, over it on a tablet. */
export function SidePanel({ label, title, text, closeHref, foot, children }: Props) {
  const common = useTranslations("common");
  return (
    <aside
      aria-label={label}
      id="panel"
      tabIndex={-1}
      className="sticky top-12 flex h-[calc(100dvh-48px)] w-114 shrink-0 flex-col border-line border-s bg-surface outline-none max-lg:fixed max-lg:end-0 max-lg:z-20 max-lg:shadow-2"
    >
      <header className="flex items-start gap-2 px-4 pt-4 pb-3">
        <div className="min-w-0">
          <h2 className="font-semibold text-xl tracking-[-.012em]">{title}</h2>
          <p className="text-ink-2">{text}</p>
        </div>
        <Link
          href={closeHref}
          scroll={false}
          aria-label={common("close")}
          className="ms-auto rounded-sm p-1.5 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <X className="size-4" aria-hidden="true" />
        </Link>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-4">{children}</div>
      <div className="flex gap-2 border-line border-t bg-surface px-4 py-3">{foot}</div>
    </aside>
  );
}
