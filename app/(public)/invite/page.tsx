import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { getCurrent } from "@/lib/identity/current";
import { InviteFlow } from "./_components/invite-flow";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invite");
  return { title: t("page") };
}

/** The token is in the fragment of the address, which only the browser knows; it is sent by a press, in a form. */
export default async function InvitePage() {
  const current = await getCurrent();
  return (
    <Messages
      only={["account.factor.errors", "account.actingRoles", "account.errors", "common", "invite", "signIn"]}
    >
      <InviteFlow signedInAs={current?.name ?? null} />
    </Messages>
  );
}
