import { useEffect, useState } from 'preact/hooks';

const minuteMs = 60_000;

/** The clock to the minute, so that a page left open overnight shows the new day. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Math.floor(Date.now() / minuteMs) * minuteMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(Math.floor(Date.now() / minuteMs) * minuteMs), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
