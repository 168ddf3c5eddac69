import { CircleAlert, CircleCheck, CircleOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/button";
import type { ChannelHealth } from "@/lib/deliveries/lists/queries";

type Props = {
  health: readonly ChannelHealth[];
  zone: string;
  /** Whether this installation sends mail. */
  mail: boolean;
  /** A demo's mail goes into its own inbox. */
  inbox: boolean;
};

/** How each channel fared in the last day, and what a failing one means meanwhile. */
export function DeliveryPanel({ health, zone, mail, inbox }: Props) {
  const t = useTranslations("alerts.care");
  const channels = useTranslations("alerts.ladder.channel");
  const words = useTranslations("alerts.inbox");
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery" className="font-semibold text-md">
        {t("delivery")} <span className="font-normal text-ink-3 text-sm">{t("deliveryText")}</span>
      </h2>
      <ul className="mt-2">
        <Line name={channels("app")} icon={<CircleCheck className="text-good" />}>
          {t("health.app")}
        </Line>
        <Channel name={channels("push")} health={health.find((one) => one.channel === "push")} zone={zone} />
        {mail ? (
          <Channel
            name={channels("mail")}
            health={health.find((one) => one.channel === "mail")}
            zone={zone}
          />
        ) : (
          <Line name={channels("mail")} icon={<CircleOff className="text-ink-3" />}>
            {t("health.off")}
          </Line>
        )}
      </ul>
      {inbox && (
        <p className="mt-2">
          <LinkButton size="sm" href="/clinic/inbox">
            {words("title")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Channel({ name, health, zone }: { name: string; health?: ChannelHealth; zone: string }) {
  const t = useTranslations("alerts.care.health");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  const { accepted = 0, waiting = 0, refused = 0, failingSince, code, nextAt } = health ?? {};
  if (failingSince && nextAt)
    return (
      <Line name={name} icon={<CircleAlert className="text-low" />} tone="bg-low-soft">
        <b className="block font-semibold text-low-ink">{t("failing", { when: when(failingSince) })}</b>
        {t("failingText", { code: code ?? "", waiting, next: when(nextAt) })}
      </Line>
    );
  return (
    <Line name={name} icon={<CircleCheck className="text-good" />}>
      {t("ok", { accepted })} {waiting > 0 && t("waiting", { waiting })}{" "}
      {refused > 0 && t("refused", { refused })}
    </Line>
  );
}

type LineProps = { name: string; icon: ReactNode; tone?: string; children: ReactNode };

function Line({ name, icon, tone = "", children }: LineProps) {
  return (
    <li
      className={`flex items-start gap-2.5 rounded-sm border-line border-b px-1 py-2 [&>svg]:size-4.5 ${tone}`}
    >
      <span aria-hidden="true" className="shrink-0 pt-0.5 [&>svg]:size-4.5">
        {icon}
      </span>
      <p className="min-w-0 text-pretty">
        <b className="block font-semibold">{name}</b>
        {children}
      </p>
    </li>
  );
}
