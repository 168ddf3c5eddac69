"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type FailureProps, useFailure } from "./_shared/use-failure";
import { OnDemand, partOf } from "./_ui/on-demand";

/** Every page names the code of this file, and next to none ever needs what it looks like. */
const failed = partOf(async () => (await import("./_shared/page-failed")).PageFailed);

/** Where no shell stands any more: what failed, what holds, and a way on. */
export default function PageError(props: FailureProps) {
  const { error } = props;
  useEffect(() => {
    console.error(error);
  }, [error]);
  return <OnDemand part={failed} {...props} instead={<Plain {...props} />} />;
}

/** The same in words alone, where its code does not come either. */
function Plain({ error, retry }: FailureProps) {
  const common = useTranslations("common");
  const { title, text, note } = useFailure(error);
  return (
    <main id="content" className="mx-auto max-w-[440px] p-5">
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="mt-2">{text}</p>
      <button type="button" className="mt-4 min-h-12 font-medium text-brand" onClick={retry}>
        {common("tryAgain")}
      </button>
      <p className="mt-2">{note}</p>
    </main>
  );
}
