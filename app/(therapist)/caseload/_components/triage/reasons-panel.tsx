import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { handlingOf } from "@/lib/caseload/handling/handled";
import type { ReadReasons } from "@/lib/caseload/handling/mutations";
import { standing } from "@/lib/caseload/reasons";
import { addDays } from "@/lib/time/calendar-date";
import { SidePanel } from "../side-panel";
import { PanelKeys } from "./panel-keys";
import { QuietReason } from "./quiet-reason";
import { StandingReason } from "./standing-reason";

type Props = { read: ReadReasons; closeHref: string };

/** Every reason of a patient beside the caseload, each with what can be done about it; then those that are quiet. */
export function ReasonsPanel({ read, closeHref }: Props) {
  const t = useTranslations("triage");
  const common = useTranslations("common");
  const { patientId, flags, quiet, handled, refused } = read;
  const name = `${read.givenName} ${read.familyName}`;
  const open = standing(flags, quiet);
  const put = flags.filter(({ flag }) => quiet.includes(flag));
  const today = addDays(read.lastDay, 1);
  const home = `/patients/${patientId}`;
  const mayHandle = (flag: string) => refused === null || handlingOf(handled, flag)?.assigneeId === read.me;
  return (
    <SidePanel
      label={t("of", { name })}
      title={t("title")}
      text={name}
      closeHref={closeHref}
      foot={
        <>
          <LinkButton href={`/messages/${patientId}`} size="lg">
            {t("message")}
          </LinkButton>
          <LinkButton href={`${home}#visits`} size="lg">
            {t("visit")}
          </LinkButton>
          <LinkButton href={home} size="lg">
            {common("record")}
          </LinkButton>
        </>
      }
    >
      <PanelKeys closeHref={closeHref} patientId={patientId} state={JSON.stringify([quiet, handled])} />
      {refused !== null && <p className="text-ink-2">{t("outsider")}</p>}
      {open.length === 0 && <p className="text-ink-2">{common("nothingOpen")}</p>}
      <ul className="flex flex-col">
        {open.map((reason) => (
          <StandingReason
            key={reason.flag === "alert" ? reason.inputs.kind : reason.flag}
            reason={reason}
            read={read}
            name={name}
            today={today}
            may={mayHandle(reason.flag)}
          />
        ))}
      </ul>
      {put.length > 0 && (
        <section aria-labelledby="quiet">
          <h3 id="quiet" className="mb-1 font-semibold">
            {t("quiet")}
          </h3>
          <ul className="flex flex-col">
            {put.map((reason) => (
              <QuietReason
                key={reason.flag}
                patientId={patientId}
                reason={reason}
                handling={handlingOf(handled, reason.flag)}
                may={mayHandle(reason.flag)}
              />
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}
