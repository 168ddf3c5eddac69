"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isLasting } from "../../../_kept/lasting";
import { canSeal } from "../../../_kept/seal";

/** What this phone keeps, who can read it, and when it may go. */
export function KeptHere() {
  const t = useTranslations("me.phone");
  const [keeps, setKeeps] = useState<"stays" | "mayGo" | "nothing" | null>(null);
  useEffect(() => {
    const able = canSeal() && "indexedDB" in window;
    if (!able) return setKeeps("nothing");
    void isLasting().then((lasting) => setKeeps(lasting ? "stays" : "mayGo"));
  }, []);
  return (
    <section aria-labelledby="kept" className="grid gap-3">
      <h2 id="kept" className="font-[640] text-xl">
        {t("title")}
      </h2>
      {keeps !== "nothing" && (
        <>
          <p className="text-pretty text-ink-2">{t("text")}</p>
          <p className="text-pretty text-ink-2">{t("others")}</p>
        </>
      )}
      {keeps && <p className="text-pretty text-ink-2">{t(keeps)}</p>}
    </section>
  );
}
