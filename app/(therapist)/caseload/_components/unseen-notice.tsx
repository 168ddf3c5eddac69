import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { addressOf, type Chosen } from "./address";

/** Whoever is to be acted on today and is not in this view, so that no filter hides them unsaid. */
export function UnseenNotice({ chosen, count }: { chosen: Chosen; count: number }) {
  const t = useTranslations("caseload");
  if (count === 0) return null;
  const { therapist } = chosen;
  return (
    <p className="px-4 pb-2 font-medium text-low-ink" role="status">
      {t("unseen", { count })}{" "}
      <Link
        href={addressOf({ therapist, view: "needs", sort: "need", page: 1 }, {})}
        className="underline underline-offset-2"
      >
        {t("unseenShow")}
      </Link>
    </p>
  );
}
