import { useTranslations } from "next-intl";
import { signsIn } from "@/lib/education/signs";
import { branches, type RedFlag } from "@/lib/screenings/vocabulary";

/** Whom one calls: the number of the clinic's country, null where it is not known, and the clinic. */
export type Care = { emergencyNumber: string | null; clinicName: string };

type Sign = { id: RedFlag; label: string; text: string; second: string | null };
type Group = { tone: string; title: string; note: string | null; signs: Sign[] };

/** Every warning sign that the program asks about, by how soon somebody must see to it, in the words in which it asks. */
export function useWarningSigns({ emergencyNumber: number, clinicName: clinic }: Care): Group[] {
  const t = useTranslations("redFlags");
  const learn = useTranslations("learn.signs");
  const sign = (flag: RedFlag): Sign => ({
    id: flag,
    label: t(`question.${flag}.label`),
    text: t(`question.${flag}.text`),
    second: branches(flag)
      ? `${t(`question.${flag}.acute.title`)} ${t(`question.${flag}.acute.text`)}`
      : null,
  });
  return [
    {
      ...{ tone: "bg-low-soft", note: null, signs: signsIn("at-once").map(sign) },
      title: number ? t("menu.callNow", { number }) : t("menu.callNowNoNumber"),
    },
    {
      ...{ tone: "bg-low-soft", note: null, signs: signsIn("asked-on").map(sign) },
      title: learn("branch", { number: number ?? "none", clinic }),
    },
    {
      ...{ tone: "bg-part-soft", note: t("said.sameDayElse") },
      title: t("said.sameDay", { clinic }),
      signs: signsIn("same-day").map(sign),
    },
  ];
}

export const WarningSigns = ({ care }: { care: Care }) =>
  useWarningSigns(care).map(({ tone, title, note, signs }) => (
    <section key={title} className="overflow-hidden rounded-xl ring ring-line">
      <h2 className={`text-pretty p-4 font-[640] ${tone}`}>
        {title}
        {note && <span className="mt-1 block font-normal">{note}</span>}
      </h2>
      <ul className="divide-y divide-line bg-surface">
        {signs.map(({ id, label, text, second }) => (
          <li key={id} className="px-4 py-3 print:break-inside-avoid">
            <b className="block font-[640]">{label}</b>
            {text}
            {second && <span className="mt-1 block font-[620]">{second}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));

/** The same, to be read aloud. */
export const spokenSigns = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ title, note, signs }) => [
    title,
    ...(note ? [note] : []),
    ...signs.flatMap(({ label, text, second }) => [`${label}. ${text}`, ...(second ? [second] : [])]),
  ]);
