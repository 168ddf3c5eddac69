import { useFormatter, useTranslations } from "next-intl";
import type { Standing } from "@/lib/deliveries/standing/queries";
import { firstName } from "./prescription-name";

/** "On Hanna's list since …", in first names; null where it is on nobody's. */
export function useListedOn() {
  const t = useTranslations("today.standing");
  const format = useFormatter();
  return (names: Standing["names"], when: string): string | null => {
    const people = names.map((name) => firstName(name) ?? name);
    const [only] = people;
    if (!only) return null;
    if (people.length === 1) return t("since", { name: only, when });
    return t("sinceMany", { names: format.list(people, { type: "conjunction" }), when });
  };
}
