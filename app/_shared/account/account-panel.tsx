import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ownerOf } from "@/lib/db/actor";
import type { Account } from "@/lib/identity/account";
import type { Current } from "@/lib/identity/current";
import type { ResetRecord } from "@/lib/resets/queries";
import { ThemeToggle } from "../../_ui/theme-toggle";
import { PicturesToggle } from "../drawing/pictures-toggle";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { ResetNotice } from "./reset-notice";
import { RoleList } from "./role-list";
import { SignInList } from "./sign-in-list";
import { SignOutButton, SignOutEverywhereButton } from "./sign-out";
import { TwoStep } from "./two-step";

type Props = {
  current: Current;
  account: Account;
  /** The last one, of late. */
  reset: ResetRecord | null;
  /** Instead of the button that signs out here. */
  leave?: ReactNode;
};

/** One's own account, the same at the desk and on the phone. Wrap it in `Messages` of `account`, `signIn`, `invite` and `reset`. */
export function AccountPanel({ current, account, reset, leave = <SignOutButton /> }: Props) {
  const t = useTranslations("account");
  const ui = useTranslations("ui");
  const common = useTranslations("common");
  const { actor } = current;
  const worn = actor && ("memberId" in actor ? actor.memberId : ownerOf(actor));
  return (
    <div className="grid max-w-160 gap-8 phone:gap-9">
      <Part title={common("name")}>
        {actor && "memberId" in actor ? (
          <NameForm name={current.name} />
        ) : (
          <p>
            {current.helps
              ? t("name.helper", { name: current.name, patient: current.helps })
              : t("name.patient", { name: current.name })}
          </p>
        )}
      </Part>
      <Part title={t("identity.title")}>
        <Identity account={account} />
      </Part>
      <Part title={common("password")}>
        {reset && (
          <div className="mb-4">
            <ResetNotice reset={reset} zone={current.zone} />
          </div>
        )}
        <PasswordForm second={account.factor !== null} />
      </Part>
      <Part title={t("factor.title")}>
        <TwoStep factor={account.factor} zone={current.zone} />
      </Part>
      <Part title={ui("theme.label")}>
        <ThemeToggle />
      </Part>
      <Part title={t("pictures.title")} text={t("pictures.text")}>
        <PicturesToggle />
      </Part>
      {account.actingRoles.length > 1 && (
        <Part title={t("actingRoles.title")} text={t("actingRoles.text")}>
          <RoleList actingRoles={account.actingRoles} current={worn} />
        </Part>
      )}
      <Part title={t("signIns.title")}>
        {actor?.kind === "patient" ? leave : <SignIns account={account} zone={current.zone} leave={leave} />}
      </Part>
    </div>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold text-md phone:mb-3 phone:font-[640] phone:text-xl">{title}</h2>
      {text && <p className="-mt-1 mb-2 text-ink-2 phone:mb-3">{text}</p>}
      {children}
    </section>
  );
}

function Identity({ account }: { account: Account }) {
  const common = useTranslations("common");
  const rows = [
    { label: common("name"), value: account.loginName },
    { label: common("emailAddress"), value: account.address },
  ].filter((row) => row.value !== null);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
      {rows.map((row) => (
        <div key={row.label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-2">{row.label}</dt>
          <dd className="min-w-0 font-medium wrap-anywhere">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type SignInsProps = { account: Account; zone: string; leave: ReactNode };

function SignIns({ account, zone, leave }: SignInsProps) {
  const t = useTranslations("account.signIns");
  return (
    <>
      <div className="mb-3">
        <SignInList signIns={account.signIns} zone={zone} />
      </div>
      {leave}
      <p className="mt-5 mb-3 text-pretty text-ink-2">{t("everywhereText")}</p>
      <SignOutEverywhereButton />
    </>
  );
}
