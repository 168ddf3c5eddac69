"use client";

import { useTranslations } from "next-intl";
import { Fragment, useState, useSyncExternalStore } from "react";
import { Button } from "../../_ui/button";
import { Dialog, DialogClose } from "../../_ui/dialog";
import { rangeOf } from "./caps";
import { Caps } from "./caps-view";
import { idsOf, keysOf, PARTS, type Part, type ShortcutId } from "./registry";
import { CHARACTER_IDS, onSwitched, switchedOff, switchShortcuts } from "./switched-off";
import { boundIds } from "./use-shortcuts";

/** The keys of a shortcut: said in words, drawn as caps. */
function Keys({ id }: { id: ShortcutId }) {
  return (
    <kbd className="inline-flex items-center gap-1.5 font-sans">
      <span className="sr-only">{keysOf(id).join(", ")}</span>
      {rangeOf(keysOf(id)).map(({ from, to }) => (
        <Fragment key={from}>
          <Caps keys={from} />
          {to && (
            <>
              <span aria-hidden="true">–</span>
              <Caps keys={to} />
            </>
          )}
        </Fragment>
      ))}
    </kbd>
  );
}

function Row({ id, off }: { id: ShortcutId; off: boolean }) {
  const t = useTranslations("shortcuts");
  return (
    <li>
      <label className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-1.5 hover:bg-sunken">
        <input
          type="checkbox"
          className="size-4 accent-brand"
          checked={!off}
          onChange={(event) => switchShortcuts([id], event.currentTarget.checked)}
        />
        <span className={off ? "flex-1 text-ink-3 line-through" : "flex-1"}>{t(`does.${id}`)}</span>
        <Keys id={id} />
      </label>
    </li>
  );
}

/** What stands on the page first, then what is everywhere, then the rest. */
function inOrder(bound: readonly ShortcutId[]): { part: Part; here: boolean }[] {
  const parts = PARTS.map((part) => ({ part, here: idsOf(part).some((id) => bound.includes(id)) }));
  const rank = ({ part, here }: { part: Part; here: boolean }) => (part === "everywhere" ? 1 : here ? 0 : 2);
  return parts.sort((a, b) => rank(a) - rank(b));
}

const server = () => new Set<string>();

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every shortcut there is, made of the registry, each to be switched off. */
export function ShortcutSheet({ open, onOpenChange }: Props) {
  const t = useTranslations("shortcuts");
  const common = useTranslations("common");
  const off = useSyncExternalStore(onSwitched, switchedOff, server);
  const [bound] = useState(boundIds);
  const allOff = CHARACTER_IDS.every((id) => off.has(id));
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <Button onClick={() => switchShortcuts(CHARACTER_IDS, allOff)}>
            {t(allOff ? "singleOn" : "singleOff")}
          </Button>
          <DialogClose>
            <Button variant="filled">{common("close")}</Button>
          </DialogClose>
        </>
      }
    >
      <div className="columns-2 gap-8 max-md:columns-1">
        {inOrder(bound).map(({ part, here }) => (
          <section key={part} aria-labelledby={`shortcuts-${part}`} className="mb-4 break-inside-avoid">
            <h3 id={`shortcuts-${part}`} className="px-1.5 pb-1 font-semibold">
              {t(`part.${part}`)}
              {here && part !== "everywhere" && (
                <span className="ms-2 font-normal text-ink-3 text-xs">{t("here")}</span>
              )}
            </h3>
            <ul>
              {idsOf(part).map((id) => (
                <Row key={id} id={id} off={off.has(id)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
