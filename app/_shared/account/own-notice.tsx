"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "../../_ui/banner";
import { Button } from "../../_ui/button";
import { type Action, useAction } from "../../_ui/form/use-action";

type Props = {
  icon: ReactNode;
  title: ReactNode;
  /** Until it was read. */
  acknowledge?: Action<null>;
};

/** Tells people what became of their account, and what to do if it wasn't them. */
export function OwnNotice({ icon, title, acknowledge }: Props) {
  const common = useTranslations("common");
  return (
    <Banner tone="part" icon={icon} title={title} actions={acknowledge && <ThatWasMe action={acknowledge} />}>
      {common("notMe")}
    </Banner>
  );
}

function ThatWasMe({ action }: { action: Action<null> }) {
  const common = useTranslations("common");
  const { run, pending } = useAction(action);
  return (
    <Button size="sm" busy={pending} busyLabel={common("saving")} onClick={() => run()}>
      {common("thatWasMe")}
    </Button>
  );
}
