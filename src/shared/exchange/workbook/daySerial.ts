import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Day } from '#shared/model/values.ts';

// Spreadsheets count days. 1900 is taken for a leap year there, so serials below 61 mean different days in different
// programs; such days are written as texts.

/** Serial 0 of the 1900 date system as it is right from 1 March 1900 on. */
const EPOCH = dayNumber('1899-12-30');
const FIRST_SAFE_SERIAL = 61;
/** Serial of 31 December 9999, the last that spreadsheets know. */
const LAST_SERIAL = 2_958_465;
/** Days between the two date systems. */
const SHIFT_1904 = 1462;

/** The serial of a day; null for a day that spreadsheets do not agree on. */
export function serialOfDay(day: Day): number | null {
  const serial = dayNumber(day) - EPOCH;
  return serial >= FIRST_SAFE_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

/**
 * The day that a spreadsheet shows for a serial; its time of day is left out.
 * @param from1904 true in workbooks of the 1904 date system
 * @returns null where the serial is no day
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const whole = Math.floor(serial) + (from1904 ? SHIFT_1904 : 0);
  if (!Number.isFinite(whole) || whole < 1 || whole > LAST_SERIAL) return null;
  // Serial 60 is a 29 February 1900 that never was.
  if (whole === FIRST_SAFE_SERIAL - 1) return null;
  return dayOfNumber(EPOCH + whole + (whole < FIRST_SAFE_SERIAL ? 1 : 0));
}
