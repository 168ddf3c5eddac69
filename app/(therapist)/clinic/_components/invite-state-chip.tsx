import { CircleDashed, Clock, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import type { InviteRecord } from "@/lib/invites/queries";

const looks = {
  open: { tone: "good", icon: <CircleDashed /> },
  expired: { tone: "neutral", icon: <Clock /> },
  closed: { tone: "low", icon: <Lock /> },
} as const;

export function InviteStateChip({ state }: { state: InviteRecord["state"] }) {
  const t = useTranslations("clinic.invites.states");
  const { tone, icon } = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(state)}
    </Chip>
  );
}
