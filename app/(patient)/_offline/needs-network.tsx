import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/states";

type Props = { icon: ReactNode; title: string; text: string };

/** What stands in a page's place. */
export const InPlace = (props: Props) => (
  <div className="pt-4">
    <EmptyState alone {...props} />
  </div>
);

/** What is not on this phone. */
export function NeedsNetwork() {
  const t = useTranslations("offline.needs");
  return <InPlace icon={<CloudOff />} title={t("title")} text={t("text")} />;
}
