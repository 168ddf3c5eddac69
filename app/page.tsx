import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asUser } from "@/lib/auth/gates";
import { hatsOf } from "@/lib/auth/sign-in";
import { Messages } from "./_i18n/messages";
import { HatList } from "./_ui/account/hat-list";
import { SignOutButton } from "./_ui/account/sign-out";
import { PublicShell } from "./_ui/shell/public-shell";

const START = {
  clinician: "/caseload",
  assistant: "/caseload",
  owner: "/clinic",
  patient: "/today",
} as const;

/** Sends everybody to where her work begins; who belongs nowhere is told so. */
export default async function StartPage() {
  const { start, hats } = await asUser(async (db, { actor, userId }) =>
    actor ? { start: START[actor.kind], hats: [] } : { start: null, hats: await hatsOf(db, userId) },
  );
  if (start) redirect(start);
  const t = await getTranslations("signIn.nobody");
  return (
    <PublicShell title={t("title")} text={t("text")}>
      <Messages only={["account"]}>
        <div className="grid gap-6">
          {hats.length > 0 && (
            <section>
              <p className="mb-3 text-ink-2">{t("others")}</p>
              <HatList hats={hats} current={null} />
            </section>
          )}
          <SignOutButton />
        </div>
      </Messages>
    </PublicShell>
  );
}
