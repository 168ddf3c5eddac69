import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { isRoot, type NerveItem, nervesOf, sciaticShare, serversOf } from "@/lib/nerves/nerves";
import { CARRIES, RESTS_ON } from "@/lib/nerves/nerves.data";
import { Chip } from "../../_ui/chip";
import { cx } from "../../_ui/cx";
import type { NerveVoice } from "./nerve-choice";
import type { NerveFocus } from "./nerve-focus";

/** The name of a root or nerve, for those who treat and for a patient. */
export function useNerveName(voice: NerveVoice): (item: NerveItem) => string {
  const t = useTranslations("nerveMap");
  return (item) => t(`${voice === "desk" ? "name" : "plainName"}.${item}`);
}

/** Whether it is sciatic: said in words wherever it is drawn. */
export function ShareChip({ item, voice }: { item: NerveItem; voice: NerveVoice }) {
  const t = useTranslations("nerveMap");
  const share = sciaticShare(item);
  return (
    <Chip tone={share === "none" ? "line" : "nerve"}>
      {t(`${voice === "desk" ? "share" : "plainShare"}.${share}`)}
    </Chip>
  );
}

const term = "font-semibold text-ink phone:font-[620]";

function DeskFacts({ item }: { item: NerveItem }) {
  const [t, d] = [useTranslations("nerveMap"), useTranslations("nerveDesk")];
  return (
    <>
      <p className="text-ink-2">
        {isRoot(item)
          ? d("runsIn", {
              nerves: nervesOf(item)
                .map((nerve) => t(`name.${nerve}`).toLowerCase())
                .join(", "),
            })
          : d("carries", { roots: CARRIES[item].join(", ") })}
      </p>
      <dl className="mt-3 grid gap-2.5">
        {(["feeling", "moves", "tests"] as const).map((fact) => (
          <div key={fact}>
            <dt className={term}>{t(fact)}</dt>
            <dd>{d(`words.${item}.${fact}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function PlainFacts({ item }: { item: NerveItem }) {
  const t = useTranslations("nerveMap");
  return (
    <dl className="grid gap-2.5 text-lg">
      {(["feeling", "moves", "checks"] as const).map((fact) => (
        <div key={fact}>
          <dt className={term}>{t(fact)}</dt>
          <dd>{t(`words.${item}.${fact}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** All there is to say of one root or nerve. */
export function NerveFacts({ item, voice }: { item: NerveItem; voice: NerveVoice }) {
  const t = useTranslations("nerveMap");
  return (
    <>
      {voice === "desk" ? <DeskFacts item={item} /> : <PlainFacts item={item} />}
      {(item === "S2" || item === "S3") && (
        <p
          className={cx(
            "mt-3 flex items-start gap-2 rounded-md bg-low-soft p-3 font-medium text-low-ink [&>svg]:mt-0.5 [&>svg]:size-4",
            voice === "patient" && "text-lg [&>svg]:size-5",
          )}
        >
          <TriangleAlert aria-hidden="true" />
          {t("urgent")}
        </p>
      )}
      {voice === "desk" && (
        <p className="mt-3 text-ink-3 text-xs">
          {t("sources")}: {RESTS_ON[item].map((source) => `[${source}]`).join(" ")}
        </p>
      )}
    </>
  );
}

/** Said where it matters most: the front of the knee is not the sciatic nerve's. */
function DeskKneeNote() {
  return <p className="mt-3">{useTranslations("nerveDesk")("notes.knee")} [harr]</p>;
}

type Props = { focus: NerveFocus; voice: NerveVoice; onChoose: (item: NerveItem) => void };

/** What is said of what was chosen or touched, and spoken when it changes. */
export function NerveWords({ focus, voice, onChoose }: Props) {
  const t = useTranslations("nerveMap");
  const nameOf = useNerveName(voice);
  if (focus.item) {
    return (
      <>
        <div className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h2 className="font-semibold text-xl phone:font-[640]">{nameOf(focus.item)}</h2>
          <ShareChip item={focus.item} voice={voice} />
        </div>
        <NerveFacts item={focus.item} voice={voice} />
      </>
    );
  }
  const { zone, face } = focus.part;
  const servers = serversOf(focus.part);
  return (
    <>
      <h2 className="mb-2 font-semibold text-xl phone:font-[640]">{t(`part.${zone}-${face}`)}</h2>
      <p className={cx(voice === "patient" && "text-lg")}>
        {t(servers.length > 0 ? "partText" : "partNone")}
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {servers.map((item) => (
          <li key={item}>
            <button
              type="button"
              onClick={() => onChoose(item)}
              className="min-h-control-md rounded-sm bg-surface px-3 font-medium inset-ring inset-ring-line-control hover:bg-sunken phone:min-h-12 phone:rounded-full phone:px-4 phone:text-lg"
            >
              {nameOf(item)}
            </button>
          </li>
        ))}
      </ul>
      {zone === "knee" &&
        face === "front" &&
        (voice === "desk" ? <DeskKneeNote /> : <p className="mt-3 text-lg">{t("notes.knee")}</p>)}
    </>
  );
}
