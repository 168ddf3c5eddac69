import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { countLeft, isNothing } from "@/lib/clinics/leaving/queries";
import { runsClinic, viewsOf } from "@/lib/clinics/policy";
import { listMembers } from "@/lib/clinics/queries";
import { getContentState } from "@/lib/content/queries";
import { emit } from "@/lib/events/emit";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { listInvites } from "@/lib/invites/queries";
import { wallDate } from "@/lib/time/local-day";
import { ClinicHeader } from "./_components/clinic-header";
import { ClinicalContent } from "./_components/clinical-content";
import { InviteMember } from "./_components/invite-member";
import { InviteTable } from "./_components/invite-table";
import { MemberTable } from "./_components/member-table";
import { WithoutLead } from "./_components/without-lead";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("clinic") };
}

export default async function ClinicPage() {
  const zone = (await getCurrent())?.zone ?? "UTC";
  const { members, invites, left, content, today, runs, reads, views } = await asMember(async (db) => {
    const invites = await listInvites(db);
    const subjects = invites.flatMap((invite) => invite.patientId ?? []);
    if (subjects.length > 0) await emit(db, { kind: "invite.read", inviteIds: subjects });
    return {
      members: await listMembers(db),
      invites,
      left: runsClinic(db.actor) ? await countLeft(db) : null,
      content: await getContentState(db),
      today: wallDate(zone, db.now),
      runs: runsClinic(db.actor),
      reads: db.actor.kind !== "owner",
      views: viewsOf(db.actor),
    };
  });
  const owners = members.filter((member) => member.roles.includes("owner"));
  const lastOwner = owners.length === 1 ? owners[0]?.id : undefined;
  return (
    <Messages only={["clinic", "common", "invite", "reset"]}>
      <ClinicHeader current="members" views={views} />
      {left && !isNothing(left) && (
        <WithoutLead
          left={left}
          clinicians={members.filter((member) => member.roles.includes("therapist"))}
          reads={reads}
        />
      )}
      <div className="grid flex-1 content-start gap-y-8 pb-12 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid min-w-0 content-start gap-8">
          {!content.current && <ClinicalContent content={content} today={today} runs={runs} />}
          <MemberTable members={members} runs={runs} lastOwner={lastOwner} zone={zone} />
          <InviteTable invites={invites} zone={zone} />
          {content.current && <ClinicalContent content={content} today={today} runs={runs} />}
        </div>
        {runs && (
          <aside className="border-line px-4 lg:border-s">
            <InviteMember />
          </aside>
        )}
      </div>
    </Messages>
  );
}
