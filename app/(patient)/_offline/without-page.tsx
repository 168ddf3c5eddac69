"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Component, type ReactNode } from "react";
import { ErrorState } from "@/app/_ui/states";

type Props = { children: ReactNode };

/**
 * A page that can't be shown takes nothing else with it: whom to call, and what waits, stay where they are, and the next
 * page is shown again.
 */
export const WithoutPage = ({ children }: Props) => <Boundary key={usePathname()}>{children}</Boundary>;

class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useTranslations("offline.broken");
  return (
    <div className="pt-4">
      <ErrorState alone title={t("title")} text={t("text")} />
    </div>
  );
}
