import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { ReasonBanner } from "@/app/(therapist)/_components/reason-banner";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { asStaff, signedIn } from "@/lib/gates/gates";
import { type LetterId, letterId, type PatientId, patientId } from "@/lib/ids";
import { letterOf } from "@/lib/letters/content";
import { digestsOf, frameDigestOf } from "@/lib/letters/digests";
import { draftOf } from "@/lib/letters/draft";
import { getLetter, readRecord } from "@/lib/letters/queries";
import { printable } from "../../_pdf/letters";
import { speech, wordingOf } from "../_letter/wording";
import { IssuedLetter } from "./_components/issued-letter";
import { LetterEditor } from "./_components/letter-editor";
import { LetterPaper } from "./_components/letter-paper";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters"))("title") };
}

async function read(db: Db<StaffActor>, patient: PatientId, id: LetterId) {
  const letter = await getLetter(db, id);
  const record = letter && (await readRecord(db, patient, letter.alertId));
  if (!letter || !record) return null;
  const records = [patient, ...record.chart.mergedHere.map((one) => one.id)];
  if (!records.includes(letter.patientId)) return null;
  await emit(db, { kind: "letter.read", patientId: patient, letterId: id });
  return { letter, ...record, now: db.now.toString() };
}

type Props = { params: Promise<{ patientId: string; letterId: string }> };

/** One letter: while it is written its fields and how it will look, then as it was issued. */
export default async function LetterPage({ params }: Props) {
  const given = await params;
  const [patient, id] = [patientId.safeParse(given.patientId), letterId.safeParse(given.letterId)];
  if (!patient.success || !id.success) notFound();
  const found = await asStaff((db) => read(db, patient.data, id.data));
  if (!found) notFound();
  const { letter, chart, facts, now } = found;
  const [t, { name }] = [await getTranslations("letters"), await signedIn()];
  const wording = wordingOf(await speech());
  const record = `/patients/${chart.id}`;
  const { zone } = facts.clinic;
  const { kind, issuedAt, content, replacedOn } = letter;
  const mayWrite = chart.allowed.prescribe && chart.enteredInErrorAt === null;
  const [draft, blocks] = [draftOf(letter), wording.blocks(facts)];
  // Whoever reads a colleague's draft is not who would issue it.
  const frame = wording.frame(facts, {
    kind,
    by: mayWrite ? name : (letter.by ?? name),
    at: now,
    replacedOn,
  });
  const start = {
    letterId: id.data,
    kind,
    draft,
    savedAt: letter.savedAt,
    blocks,
    frame,
    basis: letter.basis,
  };
  return (
    <Messages only={["drafting", "letters", "patient.forms"]}>
      <PageHeader
        back={{ href: record, label: `${chart.givenName} ${chart.familyName}` }}
        title={t(`kind.${kind}`)}
        meta={t(`state.${issuedAt ? (letter.replacedById ? "replaced" : "issued") : "draft"}`)}
      />
      {issuedAt && content ? (
        <IssuedLetter letter={{ ...letter, issuedAt, content }} {...{ record, zone, mayWrite }} />
      ) : mayWrite ? (
        <LetterEditor
          start={{
            ...start,
            digests: digestsOf(blocks),
            frameDigest: frameDigestOf(frame),
            printable: printable(),
          }}
          {...{ record, zone, name }}
        />
      ) : (
        <div className="mx-auto flex w-full max-w-[860px] flex-col gap-3 px-5 pb-10">
          {chart.allowed.reason && <ReasonBanner patientId={chart.id} />}
          <p className="text-ink-2">{t("issuedLetter.draft")}</p>
          <LetterPaper letter={letterOf({ kind, draft, blocks, frame })} level={2} />
        </div>
      )}
    </Messages>
  );
}
