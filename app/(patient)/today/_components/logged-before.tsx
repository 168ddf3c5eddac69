import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { LogBody } from "@/lib/outbox/entry";
import type { RowProps } from "./exercise-row";

type Session = Pick<RowProps, "place" | "href" | "stored" | "said">;

const wentOn = ({ skipped, stopRule }: LogBody): boolean => !skipped && !stopRule;

/** What was logged before, each leading to its own page; what waits on the phone has none yet. */
export function LoggedBefore({ sessions, name }: { sessions: readonly Session[]; name: string }) {
  const common = useTranslations("common");
  if (sessions.length === 0) return null;
  return (
    <ol className="grid basis-full grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-x-3">
      {sessions.map(({ place, stored, said, href }) => (
        <li key={place.slot} className="flex min-h-12 items-center">
          {stored && said ? (
            <Link
              href={href}
              aria-label={`${said}: ${name}`}
              className="flex min-h-12 flex-1 items-center gap-2 rounded-md font-[560] text-brand text-md"
            >
              {wentOn(stored.body) ? (
                <Check aria-hidden="true" className="size-4 flex-none text-good" />
              ) : (
                <Minus aria-hidden="true" className="size-4 flex-none text-ink-2" />
              )}
              {said}
            </Link>
          ) : (
            <Chip>{common("status.done")}</Chip>
          )}
        </li>
      ))}
    </ol>
  );
}
