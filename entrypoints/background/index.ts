import { defineBackground } from 'wxt/utils/define-background';
import { keepAccessCurrent } from './access.ts';
import { answerPages } from './answers.ts';
import { offerMenu } from './menu.ts';
import { remindOnceADay } from './reminders.ts';
import { startStore } from './start.ts';

export default defineBackground({
  type: 'module',
  // The browser starts the background for an event and ends it when it likes: every listener is there before the first await, and
  // nothing lives only in memory.
  main() {
    answerPages();
    keepAccessCurrent();
    offerMenu();
    remindOnceADay();
    void startStore();
  },
});
