import { ClipboardList, House, MessageCircle, TrendingUp, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Surface } from "../../_ui/surface";
import { PhoneTabs } from "./phone-tabs";
import { SkipLink } from "./skip-link";

type Props = {
  /** False where the page is full screen: a workout, a check-in, safety advice. */
  tabs?: boolean;
  children: ReactNode;
};

/**
 * The phone: one column, holds from 320 to 480 px, tabs under the thumb. A page puts its one big action
 * in a `PhoneDock`, which stands above the tabs; what carries `data-full-screen` takes their place. With very large text only that one stays fixed, and the
 * tabs become a list at the end.
 */
export function PhoneFrame({ tabs = true, children }: Props) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  return (
    <Surface
      name="phone"
      className="group/phone mx-auto flex min-h-dvh max-w-[480px] flex-col floor:has-data-wide:max-w-none pt-[env(safe-area-inset-top)] text-lg [--tabs:calc(51px+1.1375rem+env(safe-area-inset-bottom))] sm:border-line sm:border-x print:block print:max-w-none print:border-0 print:text-base"
    >
      <SkipLink />
      <main
        id="content"
        tabIndex={-1}
        className="flex min-w-0 flex-1 flex-col px-4 outline-none print:block print:px-0"
      >
        {children}
      </main>
      {tabs && (
        <div className="sticky bottom-0 z-20 group-has-data-full-screen/phone:hidden max-[15rem]:static print:hidden">
          <PhoneTabs
            label={t("mainNav")}
            items={[
              { href: "/today", label: common("today"), icon: <House /> },
              { href: "/plan", label: common("plan"), icon: <ClipboardList /> },
              { href: "/progress", label: t("nav.progress"), icon: <TrendingUp /> },
              { href: "/inbox", label: common("messages"), icon: <MessageCircle />, counts: true },
              { href: "/me", label: common("me"), icon: <UserRound /> },
            ]}
          />
        </div>
      )}
    </Surface>
  );
}
