/** How many months of the UTC calendar a wave lasts: a month, a quarter or a year, each beginning with the calendar's. */
export const WAVE_MONTHS = [1, 3, 12] as const;
export type WaveMonths = (typeof WAVE_MONTHS)[number];

/** For how many waves after its own a wave keeps revenue: the longest horizon there is. */
export const MAX_HORIZON_WAVES = 4;

/**
 * The number of the wave in which an instant (epoch milliseconds) lies: waves of one length are counted from the year 0,
 * so that the next one is the number plus 1.
 *
 * @example waveAt(Date.UTC(2026, 4, 20), 3) // 2026 x 4 + 1 = 8105, the second quarter of 2026
 */
export function waveAt(instant: number, months: WaveMonths): number {
  const date = new Date(instant);
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
}

/** The first instant of a wave, in epoch milliseconds; a wave ends where the next one starts. */
export function startOfWave(wave: number, months: WaveMonths): number {
  const month = wave * months;
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

/** The first day of a wave, YYYY-MM-DD, of the years 0 to 9999. */
export function firstDayOfWave(wave: number, months: WaveMonths): string {
  const month = wave * months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
