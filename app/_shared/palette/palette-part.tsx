import palette from "@/app/_i18n/messages/en/palette.json";
import shortcuts from "@/app/_i18n/messages/en/shortcuts.json";
import { withWords } from "@/app/_i18n/with-words";
import { Palette } from "./palette";

export const PalettePart = withWords({ palette, shortcuts }, Palette);
