"use client";

import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "@/app/_ui/button";
import { Scale010 } from "@/app/_ui/form/scale";
import { painBand } from "@/lib/dose-logs/pain-band";
import { asksPlace, endsTheDay, painLimit } from "@/lib/dose-logs/pain-limit";
import type { PainRule } from "@/lib/today/pain-rule";

type Props = {
  rule: PainRule;
  value: number | null;
  /** The page of this log; null until the clinic has it. */
  href: string | null;
  onChange: (pain: number) => void;
};

/** After one tap on Done: how much it hurt, if one likes. Above 3 the log's page asks where, and what to do. */
export function QuickPain({ rule, value: stored, href, onChange }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  // At once: what is written comes back only when the phone has kept it.
  const [tapped, setTapped] = useState<number | null>(null);
  const value = tapped ?? stored;
  const limit = painLimit(rule, null, rule.start);
  const over = value !== null && painBand(value, limit) === "low";
  return (
    <div className="basis-full pt-1">
      <p className="mb-2 font-[620]">{rule.kind === "rest-position" ? t("log.painRest") : t("log.pain")}</p>
      <Scale010
        label={t("log.pain")}
        value={value}
        onChange={(pain) => {
          setTapped(pain);
          onChange(pain);
        }}
        limit={limit}
        limitText={t("pain.limit", { leg: String(rule.kind === "nerve-glide"), limit })}
      />
      {asksPlace(value) && (
        <div role="status" className="mt-3 grid gap-3 rounded-lg bg-low-soft p-4">
          <p className="flex gap-3 text-pretty font-[620]">
            {over && <Hand aria-hidden="true" className="size-6 flex-none text-low" />}
            {over ? t(endsTheDay(rule.kind, value) ? "pain.noMore" : "pain.stop") : t("pain.where")}
          </p>
          {href && (
            <LinkButton href={href} variant="filled">
              {over ? common("whatNow") : t("pain.sayWhere")}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
