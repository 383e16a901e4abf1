import { Pin, Sprout, UserPlus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { failureWords } from '../../components/failureWords.ts';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { SiteAccess } from '../../components/SiteAccess.tsx';
import { say } from '../../components/say.ts';
import { addSample, hasSample, removeSample } from '../../storage/sample.ts';
import { askFor, giveBack, isGranted, offered } from '../ownPages/access.ts';
import { useAccess } from '../ownPages/useAccess.ts';
import { useShortcut } from '../ownPages/useShortcut.ts';
import { ExampleFeed } from './ExampleFeed.tsx';

/** The first page after installing: what it does, what it never does, where it may look, and how to begin. */
export function Welcome() {
  const origins = useAccess() ?? [];
  return (
    <main class="welcome">
      <header>
        <div class="words-of-welcome">
          <p class="brand words">
            <img src="/icon/familiar.svg" alt="" width="36" height="36" />
            {say('productName')}
          </p>
          <h1>{say('welcomeTitle')}</h1>
          <p class="lead">{say('welcomeLead')}</p>
        </div>
        <ExampleFeed />
      </header>
      <div class="parts">
        <Section title={say('welcomeWhere')}>
          <p class="quiet">{say('welcomeWhereHint')}</p>
          <SiteAccess
            networks={offered.map((network) => ({ ...network, granted: isGranted(network, origins) }))}
            others={[]}
            onAsk={askFor}
            onGiveBack={giveBack}
          />
        </Section>
        <Section title={say('welcomeNever')}>
          <ul class="nevers">
            <li>{say('welcomeNever1')}</li>
            <li>{say('welcomeNever2')}</li>
            <li>{say('welcomeNever3')}</li>
          </ul>
        </Section>
      </div>
      <Section title={say('welcomeStart')}>
        <ul class="beginnings">
          <li>
            <Icon icon={UserPlus} size={22} />
            <h3>{say('welcomeAdd')}</h3>
            <p class="quiet">{say('welcomeAddHint')}</p>
            <a class="button main" href="dashboard.html">
              {say('welcomeOpen')}
            </a>
          </li>
          <SampleBeginning />
          <PinBeginning />
        </ul>
      </Section>
    </main>
  );
}

/** Sample people, added and removed in place. */
function SampleBeginning() {
  const [here, setHere] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = async (change?: Promise<void>) => {
    try {
      await change;
      setHere(await hasSample());
      setFailure(null);
    } catch (error) {
      setFailure(failureWords(error));
    }
  };
  useEffect(() => {
    look();
  }, []);
  return (
    <li>
      <Icon icon={Sprout} size={22} />
      <h3>{say('welcomeTry')}</h3>
      <p class="quiet">{say('welcomeTryHint')}</p>
      {failure !== null && <Notice tone="danger">{failure}</Notice>}
      {here ? (
        <Button onClick={() => look(removeSample())}>{say('dashboardSampleRemove')}</Button>
      ) : (
        <Button onClick={() => look(addSample())}>{say('dashboardSampleAdd')}</Button>
      )}
    </li>
  );
}

/** Where the popup is found, the keys that open it, and those that remember somebody without it. */
function PinBeginning() {
  const toOpen = useShortcut('_execute_action');
  const toRemember = useShortcut('add-person');
  return (
    <li>
      <Icon icon={Pin} size={22} />
      <h3>{say('welcomePin')}</h3>
      <p class="quiet">{say('welcomePinHint')}</p>
      {toOpen !== '' && <p>{say('welcomeShortcut', toOpen)}</p>}
      {toRemember !== '' && <p>{say('welcomeRememberKeys', toRemember)}</p>}
    </li>
  );
}
