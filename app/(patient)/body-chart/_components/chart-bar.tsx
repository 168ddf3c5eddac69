import { ArrowLeft } from "lucide-react";
import { Link } from "@/app/_ui/link";

/** The way out, above the title of a full-screen page. */
export function ChartBar({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      className="-ms-3 inline-flex min-h-12 items-center gap-2 self-start rounded-full px-3 pt-1 font-[620] text-ink-2"
    >
      <ArrowLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" />
      {label}
    </Link>
  );
}
