import { useTranslations } from "next-intl";
import type { ReplacedExercise } from "@/lib/plans/template-previews";

type Props = {
  replaced: readonly ReplacedExercise[];
  /** Exercise id → its name. */
  names: Readonly<Record<string, string>>;
};

/** What the chair-and-bed form of a template has in place of what, each with the aim that stays. */
export function ReplacedList({ replaced, names }: Props) {
  const t = useTranslations("templates.replaced");
  const nameOf = (id: string) => names[id] ?? "";
  if (replaced.length === 0) return <p className="text-ink-2 text-sm">{t("none")}</p>;
  return (
    <section aria-labelledby="replaced" className="text-sm">
      <h2 id="replaced" className="font-semibold">
        {t("title")}
      </h2>
      <ul>
        {replaced.map(({ id, by, leftOut, aim }) => (
          <li key={`${id} ${leftOut}`} className="text-ink-2">
            {t(leftOut ? "leftOut" : "instead", { name: nameOf(id), other: nameOf(by) })} {aim}
          </li>
        ))}
      </ul>
    </section>
  );
}
