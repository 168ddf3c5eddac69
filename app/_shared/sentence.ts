/** What somebody wrote as a sentence among others: it ends once, by their own mark or by ours. */
export const sentence = (text: string): string => (/[.!?…]["”’»)]*$/u.test(text) ? text : `${text}.`);
