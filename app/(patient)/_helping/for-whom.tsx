import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";

/** Whose day a helper is looking at, on every page of the phone. Speaks `helpers`. */
export function ForWhom({ name }: { name: string }) {
  const t = useTranslations("helpers");
  return (
    <p className="mt-3 flex items-center gap-2 self-start rounded-full bg-nerve-soft px-3.5 py-1 font-[620] text-nerve-ink print:hidden">
      <UsersRound aria-hidden="true" className="size-5 flex-none" />
      {t("forWhom", { name })}
    </p>
  );
}
