/** The fields that hold a moment as ms since epoch, whatever row they are in. */
const moments = /^(?:at|until)$|(?:At|Since)$/;

/** `value` with every moment in it as a date can be read: `2026-03-12T23:00:00+14:00`, the time in `zone`. */
export function inZone(value: unknown, zone: string): unknown {
  if (Array.isArray(value)) return value.map((one) => inZone(one, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      moments.test(field) && typeof inner === 'number' ? dateIn(inner, zone) : inZone(inner, zone),
    ]),
  );
}

function dateIn(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    ...{ hourCycle: 'h23', timeZoneName: 'longOffset', timeZone: zone },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
