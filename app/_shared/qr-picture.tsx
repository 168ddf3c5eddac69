import type { Qr } from "@/lib/identity/qr";

type Props = {
  qr: Qr;
  label: string;
  /** Its size, and where it stands. */
  className: string;
};

/** A code to scan: dark on light in either theme, as cameras expect it. */
export const QrPicture = ({ qr: { size, path }, label, className }: Props) => (
  <svg
    role="img"
    aria-label={label}
    viewBox={`0 0 ${size} ${size}`}
    className={`block rounded-sm ${className}`}
    shapeRendering="crispEdges"
  >
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
);
