import { now } from "../../lib/clock";
import { CONSENT_WORDING, type ConsentKind, type ConsentSource } from "../../lib/consents/vocabulary";
import { itemHash } from "../../lib/dose-logs/item-hash";
import type { ClinicId, ConsentId, PatientId } from "../../lib/ids";
import { freshRandom } from "./random";
import type { Row } from "./rows";

type Decided = {
  id: ConsentId;
  /** Instant. */
  at: string;
  kind: ConsentKind;
  source: ConsentSource;
  authorId: string;
};

/** The row that storing this decision would make, had the phone's clock been right. */
export function consentRow(
  { clinicId, patientId }: { clinicId: string; patientId: PatientId },
  { id, at, kind, source, authorId }: Decided,
): Row<"Consent"> {
  const said = { id, kind, wording: CONSENT_WORDING, locale: "en" };
  const times = { decidedAt: at, deviceAt: at, sentAt: at, receivedAt: at };
  return { ...said, clinicId, patientId, source, authorId, ...times, bodyHash: itemHash(said) };
}

type Agreeing = { id: PatientId; clinicId: ClinicId; userId: string | null; lead: { userId: string } };

/** A consent of today: on the phone by whoever has one, else on paper. */
export const consentFor = ({ id, clinicId, userId, lead }: Agreeing): Row<"Consent"> =>
  consentRow(
    { clinicId, patientId: id },
    {
      ...{ id: freshRandom.uuid<ConsentId>(), kind: "given", source: userId ? "phone" : "paper" },
      ...{ at: now().toString({ fractionalSecondDigits: 3 }), authorId: userId ?? lead.userId },
    },
  );
