import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { proveMailAction } from "@/app/_actions/care";
import { ProveAddress } from "@/app/_shared/account/prove-address";
import { PageHeader } from "@/app/_ui/page-header";
import { asMember } from "@/lib/gates/gates";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("alerts.prove");
  return { title: t("title") };
}

/** Where the proof link leads. Its token is in the fragment, which only the browser knows; a press of the button sends it. */
export default async function ProvePage() {
  await asMember(async () => null);
  const t = await getTranslations("alerts.prove");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="max-w-120 px-4 pt-2 pb-12">
        <ProveAddress
          action={proveMailAction}
          words={{ button: t("button"), done: t("done"), expired: t("expired"), again: t("again") }}
          back={{ href: "/account", label: common("yourAccount") }}
        />
      </div>
    </>
  );
}
