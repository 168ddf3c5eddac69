import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { asMember } from "@/lib/gates/gates";
import { ProveAddress } from "./_components/prove-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("alerts.prove");
  return { title: t("title") };
}

/** Where the proof link leads. Its token is in the fragment, which only the browser knows; a press of the button sends it. */
export default async function ProvePage() {
  await asMember(async () => null);
  const t = await getTranslations("alerts.prove");
  return (
    <Messages only={["alerts", "common"]}>
      <PageHeader title={t("title")} />
      <div className="max-w-120 px-4 pt-2 pb-12">
        <ProveAddress />
      </div>
    </Messages>
  );
}
