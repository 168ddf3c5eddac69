/** An office chair by a window, as somebody would take a photo of it with a phone. Invented, as the patients are. */
const CHAIR = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">
  <defs>
    <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#efe6d6"/><stop offset="1" stop-color="#c9bda8"/>
    </linearGradient>
    <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#9b7650"/><stop offset="1" stop-color="#6f5236"/>
    </linearGradient>
    <linearGradient id="cloth" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#4d6482"/><stop offset="1" stop-color="#273650"/>
    </linearGradient>
    <linearGradient id="steel" x1="0" y1="0" x2="1" y2="0">
      <stop offset="0" stop-color="#52565e"/><stop offset=".4" stop-color="#c4c8ce"/><stop offset="1" stop-color="#3c4048"/>
    </linearGradient>
    <filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
    <filter id="lens"><feGaussianBlur stdDeviation="1.2"/></filter>
    <filter id="grain" x="0" y="0" width="1" height="1">
      <feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/>
      <feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .1 0"/>
    </filter>
  </defs>
  <rect width="1200" height="900" fill="url(#wall)"/>
  <polygon points="60,90 330,60 400,560 40,600" fill="#fff7e2" opacity=".55" filter="url(#soft)"/>
  <rect y="640" width="1200" height="260" fill="url(#floor)"/>
  <g stroke="#5d442c" stroke-width="3" opacity=".5">
    <path d="M0 700H1200M0 775H1200M0 860H1200M180 640 110 900M470 640 430 900M760 640 790 900M1030 640 1120 900"/>
  </g>
  <rect y="618" width="1200" height="24" fill="#e8dfd0"/>
  <ellipse cx="640" cy="815" rx="270" ry="38" fill="#23190f" opacity=".55" filter="url(#soft)"/>
  <g filter="url(#lens)">
    <path d="M505 150q120-40 240 0q30 150 8 300q-128 30-256 0q-22-150 8-300z" fill="url(#cloth)"/>
    <path d="M530 185q95-28 190 0" fill="none" stroke="#7f95b3" stroke-width="5" opacity=".6"/>
    <path d="M600 452h46v60h-46z" fill="url(#steel)"/>
    <path d="M425 520q200-46 400 0q26 40 0 76q-200 34-400 0q-26-36 0-76z" fill="url(#cloth)"/>
    <path d="M440 534q185-34 370 0" fill="none" stroke="#7f95b3" stroke-width="6" opacity=".5"/>
    <path d="M418 540v-96h-36q-16 0-16-14t16-14h92q16 0 16 14t-16 14h-30v84z" fill="#20242c"/>
    <path d="M832 540v-96h36q16 0 16-14t-16-14h-92q-16 0-16 14t16 14h30v84z" fill="#20242c"/>
    <path d="M605 610h40v112h-40z" fill="url(#steel)"/>
    <path d="M625 712 405 792M625 712 845 792M625 712 520 836M625 712 740 836M625 712V800" stroke="#20242c" stroke-width="26" stroke-linecap="round"/>
    <g fill="#14171c" stroke="#4a4f58" stroke-width="5">
      <circle cx="402" cy="808" r="22"/><circle cx="848" cy="808" r="22"/><circle cx="516" cy="850" r="22"/>
      <circle cx="744" cy="850" r="22"/><circle cx="626" cy="816" r="20"/>
    </g>
  </g>
  <rect width="1200" height="900" filter="url(#grain)"/>
</svg>`;

/** The pictures that somebody sent with a message, as SVG. */
export const PICTURES = { chair: CHAIR } as const;
export type SaidPicture = keyof typeof PICTURES;
