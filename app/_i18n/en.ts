import common from "./messages/en/common.json";
import errors from "./messages/en/errors.json";
import exercises from "./messages/en/exercises.json";
import figure from "./messages/en/figure.json";
import kinds from "./messages/en/kinds.json";
import shell from "./messages/en/shell.json";
import ui from "./messages/en/ui.json";

/** Every namespace of English, one file each, in order of name. */
export const en = { common, errors, exercises, figure, kinds, shell, ui };

export type Messages = typeof en;
export type Namespace = keyof Messages;
