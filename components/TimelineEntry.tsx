import { ExternalLink, Heart, Trash2 } from 'lucide';
import type { Interaction } from '../relationship/interaction.ts';
import './TimelineEntry.css';
import { Button } from './Button.tsx';
import { CallToldWords } from './CallToldWords.tsx';
import { channelWords } from './channelWords.ts';
import { DateWords } from './DateWords.tsx';
import { Icon } from './Icon.tsx';
import { rungIcons } from './rungIcons.ts';
import { rungWords } from './rungWords.ts';
import { say, sayCount } from './say.ts';

type Props = {
  interaction: Interaction;
  /** Marks it as kind words, to be read again, or takes the mark off. */
  onKindWords: (on: boolean) => void;
  onDelete: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** Rungs that say where by themselves. */
const saidByRung = new Set(['email email', 'meet in person']);

/** One thing that happened: what, where, who reached out, and the user's words on it. */
export function TimelineEntry({ interaction, onKindWords, onDelete, now }: Props) {
  const { rung, channel, minutes, direction, note, permalink, kindWords } = interaction;
  const details = [
    ...(saidByRung.has(`${rung} ${channel}`) ? [] : [channelWords(channel)]),
    ...(direction === 'both' ? [] : [say(`dashboardFrom_${direction}`)]),
    ...(kindWords === true ? [say('dashboardKindWordsMark')] : []),
    ...(minutes === null ? [] : [sayCount('dashboardMinutesLong', minutes)]),
  ];
  return (
    <article class="timeline-entry">
      <span class="mark">
        <Icon icon={rungIcons[rung]} size={16} />
      </span>
      <div class="what">
        <p class="line">
          <span class="rung">{rungWords(rung)}</span>
          <span class="quiet">{details.join(' · ')}</span>
          {permalink !== null && (
            <a
              href={permalink}
              target="_blank"
              rel="noreferrer"
              aria-label={say('dashboardOpenLink')}
              title={say('dashboardOpenLink')}
            >
              <Icon icon={ExternalLink} size={14} />
            </a>
          )}
        </p>
        {note !== '' && (
          <p class="note words" dir="auto">
            {note}
          </p>
        )}
        {rung === 'call' && <CallToldWords interaction={interaction} />}
      </div>
      <span class="day quiet">
        <DateWords at={interaction.at} now={now} />
      </span>
      {direction !== 'out' && (
        <Button kind="bare" icon={Heart} iconOnly pressed={kindWords === true} onClick={() => onKindWords(kindWords !== true)}>
          {say('dashboardKindWords')}
        </Button>
      )}
      <Button kind="bare" icon={Trash2} iconOnly onClick={onDelete}>
        {say('dashboardTimelineDelete')}
      </Button>
    </article>
  );
}
