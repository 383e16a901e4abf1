import './SiteQuestion.css';
import { Button } from './Button.tsx';
import { say } from './say.ts';

type Props = {
  host: string;
  /** For good, on this site. Runs inside the click, as the browser wants it. */
  onThisSite: () => void;
  onAllSites: () => void;
  /** Until the tab goes elsewhere. */
  onJustNow: () => void;
};

/** Asks, where it is needed, whether people may be shown on the page in front. */
export function SiteQuestion({ host, onThisSite, onAllSites, onJustNow }: Props) {
  return (
    <section class="site-question" aria-labelledby="site-question">
      <h2 id="site-question">{say('popupShowHere', host)}</h2>
      <p class="quiet">{say('popupShowHereWhy')}</p>
      <div class="actions">
        <Button kind="main" onClick={onThisSite}>
          {say('popupOnThisSite')}
        </Button>
        <Button onClick={onAllSites}>{say('popupOnAllSites')}</Button>
        <Button onClick={onJustNow}>{say('popupJustNow')}</Button>
      </div>
    </section>
  );
}
