type Shortcut = {
  /** As `nameOfKey` calls them, any of which runs it; "g c" is one key after the other. */
  keys: readonly string[];
  /** It does something by itself, wherever the focus is: the palette offers it where it is at hand. */
  act?: true;
};

const go = (letter: string): Shortcut => ({ keys: [`g ${letter}`] });
const act = (...keys: string[]): Shortcut => ({ keys, act: true });
const walk = { next: { keys: ["j"] }, previous: { keys: ["k"] } } satisfies Record<string, Shortcut>;
const days = { dayBefore: { keys: ["ArrowLeft"] }, dayAfter: { keys: ["ArrowRight"] } };
const digits = (most: number, before = "") => Array.from({ length: most }, (_, nth) => `${before}${nth + 1}`);

/**
 * Every shortcut of a page, by the part it belongs to. What is not declared here can't be bound: `useShortcuts` takes these
 * names alone, and the sheet of shortcuts is made of them. Keys of a widget that has the focus are the widget's own.
 */
export const SHORTCUTS = {
  everywhere: {
    palette: { keys: ["Ctrl+k"] },
    find: { keys: ["/"] },
    sheet: { keys: ["?"] },
    ...{ caseload: go("c"), visits: go("v"), messages: go("m"), alerts: go("a"), library: go("l") },
  },
  caseload: {
    ...{ ...walk, why: act("w"), act: act("a"), reasons: act("s"), select: act("x") },
    ...{ plan: act("e"), messages: act("m"), views: act("v"), close: { keys: ["Escape"] } },
  },
  record: {
    ...{ ...walk, acknowledge: act("y"), messages: act("m"), plan: act("e") },
    ...{ accept: act("a"), change: act("c"), dismiss: act("d"), table: act("t"), ...days },
  },
  why: days,
  decision: {
    ...{ choose: { keys: digits(5) }, decide: act("Ctrl+Enter") },
    ...{ ...walk, open: { keys: ["o"] }, leave: { keys: ["Escape"] } },
  },
  plan: { find: { keys: ["/"] }, publish: act("Ctrl+Enter"), undo: act("Ctrl+z"), redo: act("Ctrl+y") },
  assessment: {
    ...{ choose: { keys: digits(9) }, notTested: { keys: ["n"] }, erase: { keys: ["Delete", "Backspace"] } },
    part: { keys: digits(9, "Alt+") },
  },
  letter: { issue: act("Ctrl+Enter"), part: { keys: digits(5, "Alt+") } },
  note: { sign: act("Ctrl+Enter"), part: { keys: digits(4, "Alt+") } },
  messages: {
    ...{ ...walk, record: act("o"), reply: act("r"), send: act("Ctrl+Enter") },
    ...{ template: act("t"), done: act("e"), write: act("c") },
  },
  library: {
    ...{ find: { keys: ["/"] }, ...walk, down: { keys: ["ArrowDown"] }, up: { keys: ["ArrowUp"] } },
    ...{ add: act("n"), variant: act("v"), edit: act("e"), save: act("Ctrl+Enter") },
  },
  nerves: { ...walk, side: act("s"), words: act("w") },
  update: { ...walk, select: act("x"), plan: act("e"), publish: act("Ctrl+Enter") },
} as const satisfies Record<string, Record<string, Shortcut>>;

type Parts = typeof SHORTCUTS;
export type Part = keyof Parts;
export type ShortcutId = { [P in Part]: `${P}.${keyof Parts[P] & string}` }[Part];

export const PARTS = Object.keys(SHORTCUTS) as Part[];

const all = new Map<string, Shortcut>(
  Object.entries(SHORTCUTS).flatMap(([part, shortcuts]) =>
    Object.entries(shortcuts).map(([name, shortcut]): [string, Shortcut] => [`${part}.${name}`, shortcut]),
  ),
);

export const SHORTCUT_IDS = [...all.keys()] as ShortcutId[];
export const idsOf = (part: Part): ShortcutId[] => SHORTCUT_IDS.filter((id) => id.startsWith(`${part}.`));
export const keysOf = (id: ShortcutId): readonly string[] => all.get(id)?.keys ?? [];
export const isAct = (id: ShortcutId): boolean => all.get(id)?.act === true;

/** A character by itself, which somebody may say to a computer, or type by a slip (WCAG 2.1.4). */
export const isCharacter = (key: string): boolean => key.split(" ").every((one) => one.length === 1);
