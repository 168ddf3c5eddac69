"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect } from "react";
import { OnDemand } from "../_ui/on-demand";
import { type FailureProps, useFailure } from "./use-failure";

type Props = FailureProps & {
  part: ComponentProps<typeof OnDemand<FailureProps>>["part"];
  /** Inside a shell, which has the page's `main` already. */
  inside?: boolean;
};

/** What stands where a page failed. Every page names this code, and next to none ever needs what it looks like. */
export function Failing({ part, inside = false, ...failure }: Props) {
  const { error } = failure;
  useEffect(() => {
    console.error(error);
  }, [error]);
  return <OnDemand part={part} {...failure} instead={<Plain inside={inside} {...failure} />} />;
}

/** The same in words alone, where its code does not come either. */
function Plain({ error, retry, inside }: FailureProps & { inside: boolean }) {
  const common = useTranslations("common");
  const { title, text, note } = useFailure(error);
  const Frame = inside ? "div" : "main";
  return (
    <Frame id={inside ? undefined : "content"} className="mx-auto max-w-[440px] p-5">
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="mt-2">{text}</p>
      <button type="button" className="mt-4 min-h-12 font-medium text-brand" onClick={retry}>
        {common("tryAgain")}
      </button>
      <p className="mt-2">{note}</p>
    </Frame>
  );
}
