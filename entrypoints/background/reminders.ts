import { browser } from 'wxt/browser';
import { say, sayCount } from '../../components/say.ts';
import { clockAt } from '../../relationship/clock.ts';
import { countOf, isReminderDue, nextReminderAt } from '../../relationship/reminder.ts';
import { onChange } from '../../storage/changes.ts';
import { settings } from '../../storage/settings.ts';
import { readToday } from '../../storage/suggestions.ts';

const alarmName = 'day';
const shownKey = 'reminded';
const notificationId = 'today';

/** The one quiet notification a day and the count in the toolbar, each only where the user asked for it. */
export function remindOnceADay(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void keepCurrent();
  });
  browser.runtime.onStartup.addListener(() => void keepCurrent());
  browser.runtime.onInstalled.addListener(() => void keepCurrent());
  // Registered only where the permission is there already; the page that asks for it starts the background anew.
  browser.notifications?.onClicked.addListener((id) => {
    if (id === notificationId) void openToday();
  });
  onChange(() => void keepCurrent());
}

let running: Promise<void> = Promise.resolve();
let waits = false;

/** One after the other, so that two changes at once do not remind twice; of many changes in a row one look is enough. */
function keepCurrent(): Promise<void> {
  if (waits) return running;
  waits = true;
  running = running.then(look).catch((failure: unknown) => console.warn('Not reminded', failure));
  return running;
}

function look(): Promise<void> {
  waits = false;
  return remind();
}

async function remind(): Promise<void> {
  const now = Date.now();
  const { reminderHour, countInToolbar } = await settings();
  const today = reminderHour !== null || countInToolbar ? await readToday(now) : null;
  const count = today === null ? 0 : countOf(today);
  await browser.action.setBadgeText({ text: countInToolbar && count > 0 ? String(count) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#1d6154' });
  if (reminderHour !== null && isReminderDue(now, reminderHour, await lastShownAt())) await show(count, now);
  if (reminderHour === null && !countInToolbar) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: nextTime(now, reminderHour) });
}

/** An alarm that was missed while the machine slept comes when it wakes; at midnight the count is another day's. */
function nextTime(now: number, reminderHour: number | null): number {
  const midnight = clockAt(now).dayStart(1);
  return reminderHour === null ? midnight : Math.min(midnight, nextReminderAt(now, reminderHour));
}

/** Without names: a notification is seen by whoever stands by. An empty day says nothing. */
async function show(count: number, now: number): Promise<void> {
  await browser.storage.local.set({ [shownKey]: now });
  if (count === 0 || !browser.notifications) return;
  await browser.notifications.create(notificationId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: say('productName'),
    message: sayCount('reminderWords', count),
    silent: true,
  });
}

async function lastShownAt(): Promise<number | null> {
  const { [shownKey]: at } = await browser.storage.local.get(shownKey);
  return typeof at === 'number' ? at : null;
}

async function openToday(): Promise<void> {
  await browser.notifications.clear(notificationId);
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#today') });
}
