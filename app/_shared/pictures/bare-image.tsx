import type { ComponentProps } from "react";

/**
 * A picture as it is answered. Next's own component would ask its optimizer for it, which keeps a copy on the server's disk for
 * anybody who asks next: the pictures here are patients'.
 */
export const BareImage = ({ alt, ...rest }: ComponentProps<"img"> & { alt: string }) => (
  <img alt={alt} {...rest} />
);
