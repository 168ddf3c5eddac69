import { readIn } from "@/lib/exercises/text";
import type { NamedPrescription } from "@/lib/plans/queries";
import { type NamedKind, namedKind } from "@/lib/plans/vocabulary";

/** `kind` calls what has no name of its own; null where nothing is known of it. */
type PlainName = { name: string; lang: string | undefined; kind: NamedKind | null };
export type NameOf = (prescriptionId: string) => PlainName;

/** What each prescription is called on the phone, whatever version of the plan it was in. */
export function plainNames(names: readonly NamedPrescription[], locale: string): NameOf {
  const known = new Map(
    names.map(({ prescription, text }): [string, PlainName] => {
      const kind = namedKind(prescription);
      if (text) {
        const { text: words, lang } = readIn(text, locale);
        return [prescription.id, { name: words.plainName, lang, kind }];
      }
      if (prescription.kind === "medication")
        return [prescription.id, { name: prescription.dose.name, lang: undefined, kind }];
      if (prescription.kind === "education")
        return [prescription.id, { name: prescription.dose.card, lang: undefined, kind }];
      return [prescription.id, { name: "", lang: undefined, kind }];
    }),
  );
  return (id) => known.get(id) ?? { name: "", lang: undefined, kind: null };
}
