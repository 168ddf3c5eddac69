/** Somebody who can sign in; `near`: of the same clinic as those whose ids are tried. */
export type Person = { name: string; password: string; userId: string; clinicId: string; near: boolean };

/** Who was made, as the server tells it. */
export type Made = {
  origin: string;
  homeId: string;
  awayId: string;
  /** Whose ids are tried: patients of the home clinic, and the accounts that are theirs or treat them. */
  patients: string[];
  users: string[];
  /** A patient of the other clinic, who is nobody's to protect here. */
  peerId: string;
  victim: Person;
  victimPatient: Person;
  people: Record<string, Person | null>;
};
