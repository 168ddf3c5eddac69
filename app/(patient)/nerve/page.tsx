import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { NerveAll } from "@/app/_shared/nerves/nerve-all";
import { NerveNotes } from "@/app/_shared/nerves/nerve-notes";
import { PageHeader } from "@/app/_ui/page-header";
import { asPhone } from "@/lib/gates/gates";
import { NervePhone } from "./_components/nerve-phone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nerveMap"))("phone.title") };
}

/** Where the nerves of the leg run, in plain words. The same for everybody: it reads nothing of the record. */
export default async function NervePage() {
  await asPhone(async () => undefined);
  const t = await getTranslations("nerveMap");
  const common = await getTranslations("common");
  return (
    <div className="flex flex-col gap-5 pt-3 pb-8">
      <PageHeader title={t("phone.title")} back={{ href: "/plan", label: common("yourPlan") }} />
      <Messages only={["nerveMap", "bodyChart"]}>
        <NervePhone />
      </Messages>
      <section>
        <NerveNotes />
      </section>
      <NerveAll voice="patient" />
    </div>
  );
}
