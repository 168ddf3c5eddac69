/** The address below which the pictures of the own thread are sent and read. */
export const OWN_PICTURES = "/inbox/pictures";
