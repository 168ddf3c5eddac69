import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Messages } from "@/app/_i18n/messages";
import type { HeldStop } from "@/lib/alerts/holds/queries";
import { getStanding, type Standing } from "@/lib/deliveries/standing/queries";
import { asPhone } from "@/lib/gates/gates";
import { uuid } from "@/lib/ids";
import { getToday, type Today } from "@/lib/today/queries";
import { turnOf } from "@/lib/today/turn";
import { holdHref } from "../_components/entry-href";
import { StartedPart } from "../_components/started-part";
import { HoldPage } from "./_components/hold-page";
import { TurnBody } from "./_components/turn-body";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("today") };
}

const asked = z.object({
  entry: uuid,
  day: z.iso.date().optional(),
  slot: z.coerce.number().int().min(1).max(12).optional(),
  log: uuid.optional(),
  more: z.literal("1").optional(),
  hold: z.literal("1").optional(),
});

/** The advice that follows a stop leads to the clinic and to help. */
const WORDS = [
  "today",
  ...(["redFlags.callClinic", "redFlags.callTheClinic", "redFlags.callAmbulance"] as const),
] as const;

type Props = {
  params: Promise<{ entry: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One turn of a day: how to do it, how it went, and putting it right. */
export default async function TurnPage({ params, searchParams }: Props) {
  const question = asked.safeParse({ ...(await searchParams), ...(await params) });
  if (!question.success) notFound();
  const { entry: prescriptionId, day, slot, log: logId, more, hold } = question.data;
  const { today, held } = await asPhone(async (db) => {
    const today = await getToday(db);
    const stop = hold && today?.heldStops.find((one) => one.prescriptionId === prescriptionId);
    return { today, held: stop ? { stop, standing: await getStanding(db, stop.alertId) } : null };
  });
  if (today && hold) return <Held today={today} prescriptionId={prescriptionId} held={held} />;
  const turn =
    today &&
    turnOf(today, { prescriptionId, date: day ?? today.date, slot, logId, more: more !== undefined });
  if (!turn) {
    if (!today?.prescriptions.some((one) => one.id === prescriptionId)) notFound();
    // A stop that was taken back stays on hold until a clinician has looked: that is what stands here now.
    if (today.stopped) redirect("/today");
    if (today.heldStops.some((one) => one.prescriptionId === prescriptionId))
      redirect(holdHref(prescriptionId, today.date));
    notFound();
  }
  return (
    <Messages only={WORDS}>
      <div data-full-screen="" className="flex flex-1 flex-col">
        <StartedPart began={turn.date === today.date ? today.began : null} readAt={today.readAt}>
          <TurnBody key={more ?? "one"} today={today} turn={turn} />
        </StartedPart>
      </div>
    </Messages>
  );
}

type HeldProps = {
  today: Today;
  prescriptionId: string;
  held: { stop: HeldStop; standing: Standing | null } | null;
};

function Held({ today, prescriptionId, held }: HeldProps) {
  const item = today.prescriptions.find((one) => one.id === prescriptionId);
  // Decided in the meantime, or never held: there is nothing to wait for.
  if (!item || !held) redirect("/today");
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <HoldPage today={today} item={item} {...held} />
    </div>
  );
}
