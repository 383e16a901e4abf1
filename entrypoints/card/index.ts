import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCard } from './openCard.tsx';

export default defineUnlistedScript(() => {
  globalThis.openCardDoor = { open: openCard };
});
