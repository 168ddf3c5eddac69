import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { proveOwnMailAction } from "@/app/_actions/reminders";
import { ProveAddress } from "@/app/_shared/account/prove-address";
import { PageHeader } from "@/app/_ui/page-header";
import { asPatient } from "@/lib/gates/gates";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders.prove");
  return { title: t("title") };
}

/** Where a patient's proof link leads. Its token is in the fragment, which only the browser knows. */
export default async function ProveOwnPage() {
  await asPatient(async () => null);
  const t = await getTranslations("reminders");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("prove.title")} />
      <ProveAddress
        action={proveOwnMailAction}
        words={{
          ...{ button: t("prove.button"), done: t("prove.done") },
          ...{ expired: t("prove.expired"), again: t("prove.again") },
        }}
        back={{ href: "/me/reminders", label: t("title") }}
      />
    </div>
  );
}
