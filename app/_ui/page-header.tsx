import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link";

type Props = {
  title: ReactNode;
  /** Quiet words beside the title: a date, a state. */
  meta?: ReactNode;
  back?: { href: string; label: string };
  /** Beside the title on the desk: `ViewTabs`. */
  views?: ReactNode;
  /** At the end. */
  actions?: ReactNode;
};

/** The head of a page: 52 px on the desk; on the phone the title in 30, and the way back above it. */
export function PageHeader({ title, meta, back, views, actions }: Props) {
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 phone:gap-y-0 phone:px-0 phone:pt-1 phone:pb-3">
      {back && (
        <Link
          href={back.href}
          className="inline-flex items-center gap-1.5 rounded-sm py-1 font-medium text-ink-2 hover:text-ink print:hidden phone:-ms-3 phone:min-h-12 phone:basis-full phone:gap-2 phone:px-3"
        >
          <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100 phone:size-6" />
          {back.label}
        </Link>
      )}
      <div className="flex min-w-0 items-baseline gap-2.5 phone:flex-1 phone:flex-wrap phone:justify-between">
        <h1 className="font-semibold text-xl tracking-[-.012em] phone:text-balance phone:font-[650] phone:text-3xl phone:tracking-[-.015em]">
          {title}
        </h1>
        {meta && <span className="text-ink-3 phone:text-ink-2">{meta}</span>}
      </div>
      {views}
      {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
    </header>
  );
}
