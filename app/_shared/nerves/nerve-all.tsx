import { useTranslations } from "next-intl";
import { NERVE_ITEMS } from "@/lib/nerves/nerves";
import { SOURCES } from "@/lib/nerves/nerves.data";
import type { NerveVoice } from "./nerve-choice";
import { NerveFacts, ShareChip, useNerveName } from "./nerve-words";

/** Every root and nerve in words: for who does not see the picture, has no script, or prints. */
export function NerveAll({ voice }: { voice: NerveVoice }) {
  const t = useTranslations("nerveMap");
  const nameOf = useNerveName(voice);
  return (
    <section aria-labelledby="nerve-all">
      <h2 id="nerve-all" className="mb-2 font-semibold text-lg phone:font-[640] phone:text-xl">
        {t("inWords")}
      </h2>
      <div className="columns-1 gap-8 md:columns-2 phone:columns-1">
        {NERVE_ITEMS.map((item) => (
          <details key={item} className="nm-words break-inside-avoid border-line border-b py-1">
            <summary className="flex min-h-control-lg cursor-pointer flex-wrap items-center gap-x-2 phone:min-h-12">
              <span className="font-semibold phone:text-lg">{nameOf(item)}</span>
              <span className="text-ink-2 phone:text-lg">{t(`where.${item}`)}</span>
            </summary>
            <div className="pb-3">
              <div className="mb-2">
                <ShareChip item={item} voice={voice} />
              </div>
              <NerveFacts item={item} voice={voice} />
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}

/** What the words rest on, in full. */
export function NerveSources() {
  const t = useTranslations("nerveMap");
  return (
    <details className="nm-words text-ink-2 text-xs phone:text-md">
      <summary className="flex min-h-control-md cursor-pointer items-center font-medium phone:min-h-12">
        {t("sources")}
      </summary>
      <ol className="grid gap-1.5 pb-2">
        {SOURCES.map((source) => (
          <li key={source} className="text-pretty [overflow-wrap:anywhere]">
            <span className="font-medium">[{source}]</span> {t(`source.${source}`)}
          </li>
        ))}
      </ol>
    </details>
  );
}
