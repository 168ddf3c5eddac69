/** The header by which the proxy tells a page its own address; what a browser sends under this name is overwritten. */
export const ASKED_FOR = "x-plexus-asked-for";
