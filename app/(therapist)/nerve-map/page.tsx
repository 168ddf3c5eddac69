import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { NerveAll, NerveSources } from "@/app/_shared/nerves/nerve-all";
import { NerveNotes } from "@/app/_shared/nerves/nerve-notes";
import { asMember } from "@/lib/gates/gates";
import { NerveDesk } from "./_components/nerve-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nerveMap"))("title") };
}

/** Where the nerves of the leg run and what they serve, to explain by. It reads nobody's record. */
export default async function NerveMapPage() {
  await asMember(async () => undefined);
  return (
    <Messages only={["nerveMap", "nerveDesk", "bodyChart"]}>
      <NerveDesk
        notes={{ desk: <DeskNotes />, patient: <NerveNotes /> }}
        below={{ desk: <NerveAll voice="desk" />, patient: <NerveAll voice="patient" /> }}
      />
    </Messages>
  );
}

function DeskNotes() {
  const t = useTranslations("nerveDesk");
  return (
    <>
      <h2 className="mb-2 font-semibold text-md">{t("notes.title")}</h2>
      <ul className="grid gap-2 text-pretty text-ink-2">
        <li>{t("notes.diagnosis")}</li>
        <li>{t("notes.knee")} [harr]</li>
        <li>{t("notes.both")} [exposs]</li>
        <li>{t("notes.overlap")} [general]</li>
        <li>{t("notes.posture")} [swain]</li>
      </ul>
      <p className="mt-3 text-ink-3 text-xs">{t("signOff")}</p>
      <NerveSources />
    </>
  );
}
