import { readIn } from "@/lib/exercises/text";
import type { NamedPrescription } from "@/lib/plans/queries";

export type NameOf = (prescriptionId: string) => { name: string; lang: string | undefined };

/** What each prescription is called on the phone, whatever version of the plan it was in. */
export function plainNames(names: readonly NamedPrescription[], locale: string): NameOf {
  const known = new Map(
    names.map(({ prescription, text }): [string, ReturnType<NameOf>] => {
      if (text) {
        const { text: words, lang } = readIn(text, locale);
        return [prescription.id, { name: words.plainName, lang }];
      }
      if (prescription.kind === "medication")
        return [prescription.id, { name: prescription.dose.name, lang: undefined }];
      if (prescription.kind === "education")
        return [prescription.id, { name: prescription.dose.card, lang: undefined }];
      return [prescription.id, { name: "", lang: undefined }];
    }),
  );
  return (id) => known.get(id) ?? { name: "", lang: undefined };
}
