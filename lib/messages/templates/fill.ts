/** What of a template is filled in as it is put into an answer: the patient's given name. */
export const NAME_PLACE = "{name}";

/** A template's text as it goes to one patient. What else stands in braces stays as it was typed. */
export const fillTemplate = (text: string, givenName: string): string =>
  text.split(NAME_PLACE).join(givenName);
