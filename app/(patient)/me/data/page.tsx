import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { asUser } from "@/lib/gates/gates";
import { isProved } from "@/lib/identity/proof";
import { Download } from "./_components/download";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ownData");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is stored of the patient, to take along. */
export default async function DataPage({ searchParams }: Props) {
  const { refused } = await searchParams;
  const proved = await asUser(isProved);
  const t = await getTranslations("ownData");
  const common = await getTranslations("common");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("title")} back={{ href: "/me", label: common("me") }} />
      <Messages only={["account", "ownData", "signIn"]}>
        <div className="grid gap-9">
          <Download proved={proved} refused={refused !== undefined} />
        </div>
      </Messages>
    </div>
  );
}
