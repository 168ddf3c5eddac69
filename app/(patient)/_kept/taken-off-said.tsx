"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { type Lost, NOTHING_LOST, readLost } from "./lost";
import { forgetLost } from "./lost-said";
import { wipe } from "./wipe";

type Props = { owners: string; onPhone?: boolean };

/** Removes what is kept of these, and says what was never sent; nothing where all had arrived. */
export function TakenOffSaid({ owners, onPhone = false }: Props) {
  const t = useTranslations("signIn.revoked");
  const common = useTranslations("common");
  const [lost, setLost] = useState<Lost>(NOTHING_LOST);
  useEffect(() => {
    void wipe(owners.split(" "), { stays: true, inUse: onPhone })
      .then(readLost)
      .then(setLost)
      .catch(() => {});
  }, [owners, onPhone]);
  if (lost.count === 0) return null;
  const close = () => {
    setLost(NOTHING_LOST);
    void forgetLost().catch(() => {});
  };
  return (
    <div role="alert" className="mt-3 print:hidden">
      <Banner
        tone="part"
        icon={<LogOut />}
        title={t("unlinked")}
        actions={<Button onClick={close}>{common("close")}</Button>}
      >
        {t("lost", { count: lost.count })} {lost.yes && t("yes")}
      </Banner>
    </div>
  );
}
