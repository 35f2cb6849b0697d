/** The clock of the command line. SOURCE_DATE_EPOCH, seconds since 1970, stops it for reproducible builds. */

/** Now, `YYYY-MM-DDThh:mm:ssZ`. */
export function now(): string {
  return (stopped() ?? new Date()).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The day on the user's calendar, `YYYY-MM-DD`. */
export function today(): string {
  return (stopped() ?? onCalendar(new Date())).toISOString().slice(0, 10);
}

function stopped(): Date | null {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
}

/** The moment at which a clock in UTC shows what the user's clock shows now. */
const onCalendar = (moment: Date): Date => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
