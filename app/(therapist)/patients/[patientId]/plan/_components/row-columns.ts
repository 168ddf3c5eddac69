/** Grip, drawing, name, dose, side, days, times a day, minutes, menu. */
export const columns =
  "grid grid-cols-[16px_48px_minmax(0,1fr)_96px_58px_126px_40px_36px_28px] items-center gap-2.5 " +
  "max-md:grid-cols-[16px_48px_minmax(0,1fr)_28px]";
