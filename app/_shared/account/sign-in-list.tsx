import { Laptop, MonitorSmartphone, Smartphone, Tablet } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { OwnSignIn } from "@/lib/identity/account";
import { Card, CardRow } from "../../_ui/card";
import { Chip } from "../../_ui/chip";
import { EndSignIn } from "./end-sign-in";

const ICONS = { phone: Smartphone, tablet: Tablet, computer: Laptop };

/** Names that are the same in every language. */
const BROWSERS = {
  ...{ chrome: "Chrome", safari: "Safari", firefox: "Firefox" },
  ...{ edge: "Edge", samsung: "Samsung Internet", opera: "Opera" },
};

type Props = { signIns: readonly OwnSignIn[]; zone: string };

/** Where one is signed in, this device first, and what ends it elsewhere. Speaks `account`. */
export function SignInList({ signIns, zone }: Props) {
  const t = useTranslations("account.signIns");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), "date", { timeZone: zone });
  const nameOf = ({ device, browser }: OwnSignIn) => {
    const kind = t(`device.${device ?? "unknown"}`);
    return browser ? t("named", { device: kind, browser: BROWSERS[browser] }) : kind;
  };
  return (
    <Card padded={false}>
      <ul>
        {signIns.map((one) => {
          const Icon = one.device ? ICONS[one.device] : MonitorSmartphone;
          return (
            <li key={one.id} className="border-line not-first:border-t">
              <CardRow>
                <Icon aria-hidden="true" className="size-4.5 flex-none text-ink-2 phone:size-6" />
                <span className="min-w-0 flex-1 basis-40">
                  <span className="block font-semibold">{nameOf(one)}</span>
                  <span className="block text-pretty text-ink-2 phone:text-md">
                    {t("since", { date: day(one.since) })} {one.used && t("used", { date: day(one.used) })}
                  </span>
                </span>
                {one.here ? (
                  <Chip tone="brand">{t("here")}</Chip>
                ) : (
                  <EndSignIn id={one.id} name={nameOf(one)} />
                )}
              </CardRow>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
