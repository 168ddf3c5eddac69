"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button, LinkButton } from "@/app/_ui/button";

type Props = {
  of: "cards" | "exercises";
  seeHref: string;
  /** It has come with the page, so that one can go on from it. */
  isHere: boolean;
  onGoOn: () => void;
};

/** Somebody else saved a version meanwhile: to be seen beside what was typed, which then follows it. */
export function NewerVersion({ of, seeHref, isHere, onGoOn }: Props) {
  const t = useTranslations(of);
  return (
    <div className="p-2">
      <Banner
        tone="part"
        icon={<Users />}
        title={t("conflictTitle")}
        actions={
          <>
            <LinkButton href={seeHref} target="_blank" size="sm">
              {t("conflictSee")}
            </LinkButton>
            <Button
              size="sm"
              busy={!isHere}
              busyLabel={t("conflictFetching")}
              onClick={() => isHere && onGoOn()}
            >
              {t("conflictGoOn")}
            </Button>
          </>
        }
      >
        {t("conflictText")}
      </Banner>
    </div>
  );
}
