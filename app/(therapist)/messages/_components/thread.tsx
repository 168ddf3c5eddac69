import { CheckCheck, Clock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { Avatar } from "@/app/_ui/avatar";
import { LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { ReasonBanner } from "@/app/(therapist)/_components/reason-banner";
import type { MessagesClinic } from "@/lib/messages/clinic/queries";
import type { ReadThread } from "@/lib/messages/desk/mutations";
import type { Template } from "@/lib/messages/templates/queries";
import { ageOn } from "@/lib/time/age";
import { Cannot } from "./cannot";
import { Conversation } from "./conversation";
import { DoneButton } from "./done-button";
import { MarkRead } from "./mark-read";
import { ReplyBox } from "./reply-box";
import { SeesPanel } from "./sees-panel";
import { whenIn } from "./when-in";

type Props = {
  thread: ReadThread;
  /** What of the plan an answer may be about. */
  subjects: readonly { id: string; name: string }[];
  /** The log whose note is answered, as the address says it. */
  log: { id: string; note: string } | null;
  templates: readonly Template[];
  memberId: string;
  clinic: MessagesClinic;
  /** Where the list is, the way back on a narrow desk; and this thread beside it. */
  listHref: string;
  ownHref: string;
  /** An older page of it is shown: the latest one is where it is answered and read. */
  isOld: boolean;
  now: Date;
};

/** A patient's thread: what was written, where it stands, and the box to answer in. */
export async function Thread({
  thread,
  subjects,
  log,
  templates,
  memberId,
  clinic,
  listHref,
  ownHref,
  isOld,
  now,
}: Props) {
  const t = await getTranslations("messages");
  const common = await getTranslations("common");
  const { patient, page, standing, closed, refused } = thread;
  const when = await whenIn(clinic.zone, now);
  const name = `${patient.givenName} ${patient.familyName}`;
  const late = standing?.answerBy && standing.answerBy < now;
  const seen = standing?.lastNumber ?? 0;
  const context = [
    String(ageOn(patient.dateOfBirth, now.toISOString().slice(0, 10))),
    patient.episode && common(`leg.${patient.episode.side}`),
    patient.careTeam.find(({ lead }) => lead)?.name,
  ].filter(Boolean);
  const about = { patientId: patient.id, seen };
  const last = page.messages.at(-1);
  return (
    <>
      <header className="flex min-h-15 flex-wrap items-center gap-3 border-line border-b px-5 py-2">
        <LinkButton href={listHref} variant="quiet" size="sm" className="lg:hidden">
          {t("back")}
        </LinkButton>
        <Avatar name={name} />
        <div className="min-w-0">
          <h2 className="font-semibold text-md">{name}</h2>
          <p className="text-ink-2 text-xs">{context.join(" · ")}</p>
        </div>
        <span className="ms-auto flex flex-wrap items-center gap-2">
          {standing?.answerBy && (
            <Chip tone={late ? "low" : "part"} icon={<Clock />}>
              {t(late ? "late" : "answerBy", { when: when(standing.answerBy) })}
            </Chip>
          )}
          {standing?.doneAt && (
            <Chip tone="good" icon={<CheckCheck />}>
              {t("isDone", { when: when(standing.doneAt) })}
            </Chip>
          )}
          <LinkButton href={`/patients/${patient.id}`} keys="O">
            {common("record")}
          </LinkButton>
          {standing && !isOld && refused === null && (
            <DoneButton {...about} isDone={standing.doneAt !== null} />
          )}
        </span>
      </header>
      <div className="grid min-h-0 flex-1 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-h-0 min-w-0 flex-col">
          <Conversation
            page={page}
            patient={patient}
            clinicName={clinic.name}
            zone={clinic.zone}
            href={ownHref}
          />
          <div className="border-line border-t px-5 py-3">
            {isOld ? (
              <LinkButton href={ownHref}>{t("latest")}</LinkButton>
            ) : closed && refused !== "merged" ? (
              <Cannot why="closed" patient={patient} />
            ) : refused === "reason-needed" ? (
              <Messages only={["patient.forms"]}>
                <ReasonBanner patientId={patient.id} />
              </Messages>
            ) : refused || !patient.hasSignIn ? (
              <Cannot
                why={refused === "merged" ? "merged" : refused ? "forbidden" : "noPhone"}
                patient={patient}
              />
            ) : (
              <ReplyBox
                key={patient.id}
                {...about}
                memberId={memberId}
                givenName={patient.givenName}
                subjects={subjects}
                log={log}
                templates={templates}
                news={
                  last && {
                    number: seen,
                    who: last.source === "staff" ? last.author : null,
                    at: when(last.receivedAt),
                  }
                }
              />
            )}
          </div>
        </div>
        <SeesPanel clinic={clinic} name={patient.givenName} />
      </div>
      {!isOld && <MarkRead {...about} />}
    </>
  );
}
