/** The clock of the command line. SOURCE_DATE_EPOCH, seconds since 1970, stops it for reproducible builds. */
import {UsageError} from './usage.ts';

/** A clock that tells the moment, `YYYY-MM-DDThh:mm:ssZ`. @throws UsageError where it is stopped at no moment */
export function openClock(): () => string {
  const moment = stopped();
  return () => (moment ?? new Date()).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The day on the user's calendar, `YYYY-MM-DD`. @throws UsageError likewise */
export function today(): string {
  return (stopped() ?? onCalendar(new Date())).toISOString().slice(0, 10);
}

function stopped(): Date | null {
  const {SOURCE_DATE_EPOCH: epoch = ''} = process.env;
  if (epoch === '') return null;
  if (!/^\d{1,11}$/.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH is “${epoch}”: expected whole seconds since 1970, as 1767225600`);
  return new Date(Number(epoch) * 1000);
}

/** The moment at which a clock in UTC shows what the user's clock shows now. */
const onCalendar = (moment: Date): Date => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
