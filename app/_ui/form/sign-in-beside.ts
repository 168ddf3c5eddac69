/** Whoever was signed out signs in in another tab: here is what was typed, chosen or changed. */
export const signInBeside = () => void window.open("/sign-in", "_blank");
