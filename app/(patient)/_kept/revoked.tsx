"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Banner } from "@/app/_ui/banner";
import { type Lost, NOTHING_LOST } from "./lost";
import { sayLost } from "./lost-said";

type Props = {
  owners: readonly string[];
  /** By somebody on another device, or by a clinic that put right whose record it is. */
  why?: "title" | "unlinked";
};

/** This device acts for these no more: it removes what it keeps of them, and says what was never sent. */
export function Revoked({ owners, why = "title" }: Props) {
  const t = useTranslations("signIn.revoked");
  const [lost, setLost] = useState<Lost>(NOTHING_LOST);
  const whose = owners.join(" ");
  useEffect(() => {
    void import("./wipe")
      .then(({ wipe }) => wipe(whose.split(" ").filter(Boolean), { stays: why === "unlinked" }))
      .then(sayLost)
      .then(setLost)
      .catch(() => {});
  }, [whose, why]);
  return (
    <div role="status" className="mb-6">
      <Banner tone={lost.count > 0 ? "part" : "note"} icon={<LogOut />} title={t(why)}>
        {t("text")} {lost.count > 0 && t("lost", { count: lost.count })} {lost.yes && t("yes")}
      </Banner>
    </div>
  );
}
