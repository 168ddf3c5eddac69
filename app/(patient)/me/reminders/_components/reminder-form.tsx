"use client";

import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useFocusIfLost } from "@/app/_ui/use-focus-if-lost";
import type { ReminderSettings } from "@/lib/reminders/settings/queries";
import { ByCalendar } from "./by-calendar";
import { ByMail } from "./by-mail";
import { ByPush } from "./by-push";
import { SendTest } from "./send-test";
import { TimeRows } from "./time-rows";
import { useChoiceSaved } from "./use-choice-saved";
import { Ways } from "./ways";

type Props = {
  settings: ReminderSettings;
  /** Whether this installation sends mail. */
  mail: boolean;
  /** Whether there is a calendar's address. */
  calendar: boolean;
  /** What stands between how and the test. */
  children: ReactNode;
};

/** Times, quiet hours and ways; whatever is chosen is saved as it is chosen. */
export function ReminderForm({ settings, mail, calendar, children }: Props) {
  const t = useTranslations("reminders");
  const common = useTranslations("common");
  const { choice, setChoice, turnChoice, isSaving, isSaved } = useChoiceSaved(settings.choice);
  const { channel } = choice;
  // They go on until the clinic has it: a page that is closed before may not have sent it.
  const isOff = channel === null && isSaved;
  const off = useFocusIfLost<HTMLDivElement>(isOff);
  return (
    <div className="grid gap-7">
      {isOff && (
        <div ref={off} tabIndex={-1}>
          <Banner icon={<BellOff />} title={t("off")} />
        </div>
      )}
      <TimeRows choice={choice} things={settings.things} onChange={setChoice} onTurn={turnChoice} />
      <section aria-labelledby="how" className="grid gap-3">
        <h2 id="how" className="font-[640] text-xl">
          {t("how")}
        </h2>
        <Ways value={channel} onChange={(way) => setChoice({ ...choice, channel: way })} />
        {channel === "push" && <ByPush here={settings.pushHere} browsers={settings.browsers} />}
        {channel === "mail" && <ByMail mail={settings.mail} isSetUp={mail} />}
        {channel === "calendar" && <ByCalendar made={calendar} />}
      </section>
      {children}
      {(channel === "push" || channel === "mail") && <SendTest ready={isSaved} />}
      {!isOff && (
        <Button
          variant="quiet"
          icon={<BellOff />}
          busy={channel === null && isSaving}
          busyLabel={common("saving")}
          onClick={() => setChoice({ ...choice, channel: null })}
        >
          {t("stop")}
        </Button>
      )}
    </div>
  );
}
