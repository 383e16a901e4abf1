import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotate } from './annotate.ts';

export default defineUnlistedScript(() => {
  try {
    annotate();
  } catch {
    // A page this strange is left alone.
  }
});
