import shortcuts from "@/app/_i18n/messages/en/shortcuts.json";
import { withWords } from "@/app/_i18n/with-words";
import { ShortcutSheet } from "./shortcut-sheet";

export const SheetPart = withWords({ shortcuts }, ShortcutSheet);
