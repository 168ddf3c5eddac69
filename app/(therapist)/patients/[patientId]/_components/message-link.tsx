"use client";

import { MessageSquare } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { LinkButton } from "@/app/_ui/button";

/** To what the patient and their care team write to each other. M goes there. */
export function MessageLink({ patientId }: { patientId: string }) {
  const common = useTranslations("common");
  const router = useRouter();
  const href = `/messages/${patientId}`;
  useShortcuts({ "record.messages": () => router.push(href) });
  return (
    <LinkButton href={href} icon={<MessageSquare />} keys="M">
      {common("messages")}
    </LinkButton>
  );
}
