import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { ResetFlow } from "./_components/reset-flow";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reset");
  return { title: t("page") };
}

/** The token is in the fragment of the address, which only the browser knows; the form sends it. */
export default function ResetPage() {
  return (
    <Messages only={["common", "invite", "reset", "signIn"]}>
      <ResetFlow />
    </Messages>
  );
}
